package library

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"diptych/seeds"
)

// portable is the name of the folder that, where it stands beside the program,
// is the reader's library: on a memory stick, say.
const portable = "diptych-library"

// Home is the folder of the reader's own library, which is made if it is
// missing: diptych-library beside the program where there is one, else a folder
// where this system keeps a user's data.
func Home() (dir string, err error) {
	beside, _ := Beside()
	user, err := os.UserHomeDir()
	dir = home(runtime.GOOS, beside, user, os.Getenv)
	if dir == "" {
		return "", &seeds.Error{File: "library", Problem: seeds.Say("this system does not say where your data are"), Cure: seeds.Say("make a folder {{.Folder}} beside the program", seeds.With{"Folder": portable}), Err: err}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", &seeds.Error{File: dir, Problem: seeds.Say("the folder of the library cannot be made"), Cure: seeds.Say("make a folder {{.Folder}} beside the program", seeds.With{"Folder": portable}), Err: err}
	}
	return dir, nil
}

// Beside is the folder that the running program stands in, as a reader sees it.
func Beside() (dir string, err error) {
	program, err := os.Executable()
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(program); err == nil {
		program = real
	}
	return standsIn(program), nil
}

// standsIn is the folder of a program's file, and where that is in an
// application of macOS, that of the application.
func standsIn(program string) string {
	dir := filepath.Dir(program)
	if app, ok := strings.CutSuffix(dir, filepath.Join(".app", "Contents", "MacOS")); ok {
		return filepath.Dir(app)
	}
	return dir
}

// home is Home for a system, the folder beside the program ("" where none is
// known) and a user's; "" where there is no place.
func home(system, beside, user string, getenv func(string) string) string {
	if dir := filepath.Join(beside, portable); beside != "" {
		if info, err := os.Stat(dir); err == nil && info.IsDir() {
			return dir
		}
	}
	data := getenv("XDG_DATA_HOME")
	switch {
	case system == "windows":
		data = getenv("LOCALAPPDATA")
	case filepath.IsAbs(data):
	case user == "":
		return ""
	case system == "darwin":
		data = filepath.Join(user, "Library", "Application Support")
	default:
		data = filepath.Join(user, ".local", "share")
	}
	if data == "" {
		return ""
	}
	return filepath.Join(data, "diptych", "library")
}
