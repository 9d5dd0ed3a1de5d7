package app

import (
	"log"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"

	"fyne.io/fyne/v2"

	"diptych/seeds/library"
)

// The folders beside the program that make it portable: one of them is enough.
// All that the program keeps is in the first; the second is a library of the
// reader's that stands alone.
const (
	portableData    = "diptych-data"
	portableLibrary = "diptych-library"
)

// before is the environment that the program was started with, where it is
// portable: what it opens is no part of it.
var before []string

// KeepBeside has the program keep its settings, notes, pasted articles, log and
// caches beside itself, where a folder there asks for it, and says whether.
// Elsewhere it makes the user's own folder of caches, which a new account lacks
// and in which Fyne wants to make one. It must be called before Fyne begins.
func KeepBeside() bool {
	dir, err := library.Beside()
	if err != nil {
		return false
	}
	data := besideIt(dir)
	if data == "" {
		makeCaches()
		return false
	}
	before = os.Environ()
	for name, dir := range places(runtime.GOOS, data) {
		err := os.MkdirAll(dir, 0o700)
		if err == nil {
			err = os.Setenv(name, dir)
		}
		if err != nil {
			log.Print("not all is kept beside the program: ", err)
		}
	}
	return true
}

// makeCaches makes the folder that a user's programs have their caches in. Where
// it cannot, Fyne says so.
func makeCaches() {
	if dir, err := os.UserCacheDir(); err == nil {
		_ = os.MkdirAll(dir, 0o700)
	}
}

// besideIt is the folder for all that is kept by a program in dir, and "" where
// it is not portable.
func besideIt(dir string) string {
	for _, name := range []string{portableData, portableLibrary} {
		if info, err := os.Stat(filepath.Join(dir, name)); err == nil && info.IsDir() {
			return filepath.Join(dir, portableData)
		}
	}
	return ""
}

// places are the variables by which Fyne and its search for fonts find where to
// write on a system, and what each is to be.
func places(system, data string) map[string]string {
	switch system {
	case "windows":
		return map[string]string{"USERPROFILE": data, "LOCALAPPDATA": data, "APPDATA": filepath.Join(data, "AppData", "Roaming")}
	case "darwin":
		return map[string]string{"HOME": data}
	default:
		return map[string]string{"XDG_CONFIG_HOME": filepath.Join(data, "settings"), "XDG_CACHE_HOME": filepath.Join(data, "cache"), "XDG_DATA_HOME": data}
	}
}

// beside is a portable program. What it opens finds its own settings where they
// always were.
type beside struct{ fyne.App }

func (b beside) OpenURL(u *url.URL) error {
	way := map[string][]string{"windows": {"rundll32", "url.dll,FileProtocolHandler"}, "darwin": {"open"}}[runtime.GOOS]
	if way == nil {
		way = []string{"xdg-open"}
	}
	c := exec.Command(way[0], append(way[1:], u.String())...)
	c.Env = before
	return c.Start()
}

// Portable is a made to open files and addresses as the system does, whether or
// not KeepBeside changed where this program keeps its own.
func Portable(a fyne.App) fyne.App {
	if before == nil {
		return a
	}
	return beside{a}
}
