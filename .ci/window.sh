# What the scripts have in common that run the built program in a window which nobody sees; sourced by each of them.
# The program starts as on the first day and finds a place of its own for all it writes. Menus and buttons are asked for
# by their English names.
work=$(mktemp -d) # $work/log is what the program said, $work/state where its window stands (app/window/state.go)
children=()       # what ends with the script
patience=60       # seconds for which wait_for waits at most, and longer where the test itself takes long: what works needs few

export LC_ALL=C.UTF-8 HOME=$work/home XDG_RUNTIME_DIR=$work/run
export DIPTYCH_STATE=$work/state FYNE_THEME=light LIBGL_ALWAYS_SOFTWARE=1
unset LANGUAGE WAYLAND_DISPLAY XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME
mkdir "$HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"

# finish [STATUS]: ends all that was started, and says after a failure what the program said.
finish() {
	local status=${1:-$?}
	[ "$status" = 0 ] || { echo "-- the program said:"; cat "$work/x" "$work/log"; echo "-- its state:"; cat "$work/state"; } >&2 2>/dev/null || true
	kill "${children[@]}" 2>/dev/null || true
	sleep 0.3
	kill -9 "${children[@]}" 2>/dev/null || true
	rm -rf "$work" 2>/dev/null || true
	exit "$status"
}
trap finish EXIT

fail() {
	echo "$(basename "$0"): $*" >&2
	exit 1
}

# wait_for WHAT TEST...: until the test succeeds.
wait_for() {
	local what=$1 tries=0
	shift
	until "$@"; do
		sleep 0.05
		[ $((tries += 1)) -lt $((patience * 20)) ] || fail "waited in vain for: $what"
	done
}

# screen OPTION...: starts an X server on a free display with a window manager, and names it in $DISPLAY.
screen() {
	: >"$work/display"
	Xvfb -displayfd 3 -screen 0 1600x1000x24 "$@" 3>"$work/display" >"$work/x" 2>&1 &
	children+=($!)
	disown
	wait_for "an X server" test -s "$work/display"
	DISPLAY=:$(tr -d '\n' <"$work/display")
	export DISPLAY
	HOME=$work openbox >/dev/null 2>&1 & # which keeps a cache
	children+=($!)
	disown
	sleep 1
}

# ready: whether the window shows a comparison.
ready() { grep -q '"Busy": false' "$work/state" 2>/dev/null && grep -q '"Of": [1-9]' "$work/state"; }

# over NAME: whether what lies over the window is called so, or begins so.
over() { grep -qF "\"Over\": \"$1" "$work/state"; }

# window: finds the window of the program, for $window.
window() { window=$(timeout 5 xdotool search --onlyvisible --name '^Diptych' 2>/dev/null | tail -1) && [ -n "$window" ]; }

# keys KEY...: one after another, slowly enough for a menu.
keys() {
	xdotool key --delay 250 "$@"
	sleep 0.7
}

# saved ENDING: whether such a file lies in $work/files.
saved() { ls "$work/files"/*"$1" >/dev/null 2>&1; }

# lesson_card opens the card of a lesson by the keyboard, page_asked asks from it for the page for the class, and
# lesson_page saves that.
lesson_card() {
	keys F10
	keys Up Up Right Return
	wait_for "the card of a lesson" over "Make a lesson"
}
page_asked() {
	keys shift+Tab shift+Tab shift+Tab shift+Tab shift+Tab Return # the last of its buttons is the first before the cross
}
lesson_page() {
	page_asked
	wait_for "a name for the lesson" over "Save"
	keys Return
	wait_for "a lesson" saved .html
}
