package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"syscall"
)

// write prints an answer once it is whole, that on two books as it is made; where it
// cannot, it says why.
func write(stdout, stderr io.Writer, answer answer) int {
	out := patient{to: stdout}
	err := guarded(func() error { return answer(&out) })
	if err == nil {
		err = out.release()
	}
	switch {
	case err == nil:
		return done
	case errors.As(err, &ownMistake{}):
		say(stderr, err.Error())
	case errors.Is(err, syscall.EPIPE):
		say(stderr, "whoever was to read the answer closed the pipe; let it read to the end, or write to a file.")
	case errors.Is(err, syscall.ENOSPC):
		say(stderr, "the disk is full and the answer was cut off; make room and run it again.")
	default:
		say(stderr, fmt.Sprintf("the answer could not be written (%v); write it to another file.", err))
	}
	return failed
}

// patient holds back what is written until it is released, so that nothing is printed
// by halves. What is longer than any answer on articles goes on as it comes: that on
// two books would take as much memory as all that is known of them.
type patient struct {
	to    io.Writer
	held  bytes.Buffer
	going bool // nothing is held any more
}

// mostHeld is more bytes than an answer on two articles has.
const mostHeld = 8 << 20

func (p *patient) Write(data []byte) (int, error) {
	if !p.going && p.held.Len()+len(data) <= mostHeld {
		return p.held.Write(data)
	}
	if err := p.release(); err != nil {
		return 0, err
	}
	return p.to.Write(data)
}

// release writes what is held.
func (p *patient) release() error {
	_, err := p.held.WriteTo(p.to)
	p.held, p.going = bytes.Buffer{}, true
	return err
}
