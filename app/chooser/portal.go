//go:build !windows && !darwin

package chooser

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/godbus/dbus/v5"
)

// The file chooser among the portals of the desktop, and where its answer
// comes from: https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.FileChooser.html
const (
	portalName  = "org.freedesktop.portal.Desktop"
	portalPath  = "/org/freedesktop/portal/desktop"
	fileChooser = "org.freedesktop.portal.FileChooser."
	requests    = "org.freedesktop.portal.Request"
)

// patience is how long the desktop may take to say that it shows its dialog.
const patience = 2 * time.Second

func (q Question) ask() (string, error) {
	address, ok := sessionBus()
	if !ok {
		return "", ErrNone
	}
	return q.askPortal(address, patience)
}

// sessionBus is where the programs of this session meet: a socket on this
// computer, or none. None is started.
func sessionBus() (address string, ok bool) {
	if address = os.Getenv("DBUS_SESSION_BUS_ADDRESS"); address == "" {
		socket := filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), "bus")
		if info, err := os.Stat(socket); err != nil || info.Mode().Type() != os.ModeSocket {
			return "", false
		}
		address = "unix:path=" + dbus.EscapeBusAddressValue(socket)
	}
	return address, strings.HasPrefix(address, "unix:")
}

// askPortal asks over a connection of its own, with which the dialog ends.
func (q Question) askPortal(address string, patience time.Duration) (string, error) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	late := time.AfterFunc(patience, cancel)
	bus, err := dbus.Connect(address, dbus.WithContext(ctx))
	if err != nil {
		return "", ErrNone
	}
	defer bus.Close()
	answers := make(chan *dbus.Signal, 16) // one may come before the call is over
	bus.Signal(answers)
	if bus.AddMatchSignalContext(ctx, dbus.WithMatchInterface(requests), dbus.WithMatchMember("Response")) != nil {
		return "", ErrNone
	}
	var request dbus.ObjectPath
	err = bus.Object(portalName, portalPath).CallWithContext(ctx, fileChooser+q.method(), 0, q.parent(), q.Title, q.options()).Store(&request)
	if err != nil || !late.Stop() {
		return "", ErrNone
	}
	for {
		select {
		case a, open := <-answers:
			if !open {
				return "", ErrNone
			}
			if a.Path == request && a.Name == requests+".Response" {
				return answered(a.Body)
			}
		case <-bus.Context().Done():
			return "", ErrNone
		}
	}
}

func (q Question) method() string {
	if q.Name != "" {
		return "SaveFile"
	}
	return "OpenFile"
}

// parent is the window as the portal names it; without one the dialog stands
// where the desktop puts it.
func (q Question) parent() string {
	if q.Parent == 0 {
		return ""
	}
	return fmt.Sprintf("x11:%x", q.Parent)
}

// filter is one as the portal has it; of the rules 0 is a pattern.
type filter struct {
	Name  string
	Rules []rule
}

type rule struct {
	Is      uint32
	Pattern string
}

func (q Question) options() map[string]dbus.Variant {
	kind := filter{Name: q.Kind}
	for _, p := range q.patterns() {
		kind.Rules = append(kind.Rules, rule{Pattern: p})
	}
	o := map[string]dbus.Variant{
		"modal":          dbus.MakeVariant(true),
		"filters":        dbus.MakeVariant([]filter{kind, {q.Every, []rule{{Pattern: "*"}}}}),
		"current_folder": dbus.MakeVariant(append([]byte(q.Folder), 0)),
	}
	if q.Name != "" {
		o["current_name"] = dbus.MakeVariant(q.Name)
	}
	return o
}

// answered reads what the portal answers: 0 and the addresses of files, 1 where
// the reader chose none, or else that there was no dialog.
func answered(body []any) (string, error) {
	var how uint32
	var more map[string]dbus.Variant
	if dbus.Store(body, &how, &more) != nil || how > 1 {
		return "", ErrNone
	}
	var files []string
	if how == 1 || dbus.Store([]any{more["uris"].Value()}, &files) != nil || len(files) == 0 {
		return "", nil
	}
	u, err := url.Parse(files[0])
	if err != nil || u.Scheme != "file" || u.Path == "" {
		return "", fmt.Errorf("“%s” is no file of this computer", files[0])
	}
	return filepath.FromSlash(u.Path), nil
}
