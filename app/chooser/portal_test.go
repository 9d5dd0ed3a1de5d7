//go:build !windows && !darwin

package chooser

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

// long is longer than any desktop here takes.
const long = time.Minute

// bus is one on which nothing is but what the test puts there.
func bus(t *testing.T) (address string) {
	t.Helper()
	daemon, err := exec.LookPath("dbus-daemon")
	if err != nil && os.Getenv("DIPTYCH_CI") != "" {
		t.Fatal("there is no dbus-daemon, which .ci/setup test installs: ", err)
	}
	if err != nil {
		t.Skip("there is no dbus-daemon to try a desktop with")
	}
	dir, err := os.MkdirTemp("", "bus") // a short path: that of a socket has 108 bytes at most
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	conf := filepath.Join(dir, "bus.conf")
	rules := fmt.Sprintf(`<busconfig><type>session</type><listen>unix:path=%s/bus</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`, dir)
	if err := os.WriteFile(conf, []byte(rules), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(daemon, "--config-file="+conf, "--nofork", "--print-address")
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	address, err = bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(address)
}

// desktop is a portal that answers in one way.
type desktop struct {
	conn   *dbus.Conn
	answer func(request dbus.ObjectPath)

	method, parent, title string
	options               map[string]dbus.Variant
}

func (d *desktop) asked(method, parent, title string, options map[string]dbus.Variant) (dbus.ObjectPath, *dbus.Error) {
	d.method, d.parent, d.title, d.options = method, parent, title, options
	const request = portalPath + "/request/1_1/t"
	if d.answer == nil {
		return "", dbus.MakeFailedError(errors.New("no backend"))
	}
	d.answer(request)
	return request, nil
}

func (d *desktop) OpenFile(parent, title string, options map[string]dbus.Variant) (dbus.ObjectPath, *dbus.Error) {
	return d.asked("OpenFile", parent, title, options)
}

func (d *desktop) SaveFile(parent, title string, options map[string]dbus.Variant) (dbus.ObjectPath, *dbus.Error) {
	return d.asked("SaveFile", parent, title, options)
}

// with puts a portal on the bus.
func with(t *testing.T, address string) *desktop {
	t.Helper()
	conn, err := dbus.Connect(address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	d := &desktop{conn: conn}
	if err := conn.Export(d, portalPath, strings.TrimSuffix(fileChooser, ".")); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.RequestName(portalName, 0); err != nil {
		t.Fatal(err)
	}
	return d
}

// says answers, after an answer to somebody else.
func (d *desktop) says(how uint32, files ...string) {
	d.answer = func(request dbus.ObjectPath) {
		d.conn.Emit(request+"x", requests+".Response", uint32(0), map[string]dbus.Variant{"uris": dbus.MakeVariant([]string{"file:///another"})})
		d.conn.Emit(request, requests+".Response", how, map[string]dbus.Variant{"uris": dbus.MakeVariant(files)})
	}
}

func TestTheDesktopIsAskedForAFile(t *testing.T) {
	address := bus(t)
	d := with(t, address)
	q := Question{Title: "Open an article", Folder: "/tmp/ä", Kind: "Articles", Ending: []string{".md"}, Every: "Every kind of file", Parent: 0x2a}
	for _, c := range []struct {
		how   uint32
		files []string
		path  string
		err   string
	}{
		{0, []string{"file:///home/%C3%A4%20b/c.md", "file:///second.md"}, "/home/ä b/c.md", ""},
		{1, nil, "", ""},
		{0, nil, "", ""},
		{2, nil, "", ErrNone.Error()},
		{0, []string{"mtp://phone/c.md"}, "", "“mtp://phone/c.md” is no file of this computer"},
	} {
		d.says(c.how, c.files...)
		path, err := q.askPortal(address, long)
		if path != c.path || (err == nil) != (c.err == "") || err != nil && err.Error() != c.err {
			t.Errorf("%d %v: %q, %v", c.how, c.files, path, err)
		}
	}
	if d.method != "OpenFile" || d.parent != "x11:2a" || d.title != q.Title || string(d.options["current_folder"].Value().([]byte)) != "/tmp/ä\x00" {
		t.Errorf("asked %s %q %q %v", d.method, d.parent, d.title, d.options)
	}
	var filters []filter
	want := []filter{{"Articles", []rule{{0, "*.md"}, {0, "*.MD"}}}, {"Every kind of file", []rule{{0, "*"}}}}
	if err := dbus.Store([]any{d.options["filters"].Value()}, &filters); err != nil || !reflect.DeepEqual(filters, want) {
		t.Errorf("filters %v, %v", filters, err)
	}

	q.Name, q.Parent = "a.html", 0
	d.says(0, "file:///tmp/b.html")
	if path, err := q.askPortal(address, long); path != "/tmp/b.html" || err != nil || d.method != "SaveFile" || d.parent != "" || d.options["current_name"].Value() != "a.html" {
		t.Errorf("to write: %q %v; asked %s %v", path, err, d.method, d.options)
	}
}

// A desktop without a dialog is one at once, whatever else is there.
func TestADesktopWithoutADialog(t *testing.T) {
	address := bus(t)
	none := func(what, address string, patience time.Duration) {
		t.Helper()
		if path, err := (Question{}).askPortal(address, patience); path != "" || !errors.Is(err, ErrNone) {
			t.Errorf("%s: %q, %v", what, path, err)
		}
	}
	none("no bus", "unix:path=/nowhere", long)
	none("no portal", address, long)
	d := with(t, address)
	none("no backend", address, long)
	hold := make(chan struct{})
	d.answer = func(dbus.ObjectPath) { <-hold }
	none("one that hangs", address, 10*time.Millisecond)
	close(hold)
}

func TestNoBusIsStarted(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("XDG_RUNTIME_DIR", dir)
	for address, want := range map[string]bool{"": false, "unix:path=/x": true, "tcp:host=example.org,port=1": false, "autolaunch:": false} {
		t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
		if got, ok := sessionBus(); ok != want {
			t.Errorf("%q: %q", address, got)
		}
	}
}
