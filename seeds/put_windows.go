package seeds

import "syscall"

// What the system says where a file cannot be written: see "System Error Codes"
// of the Windows API.
var (
	full      = []error{syscall.Errno(39), syscall.Errno(112)}
	readOnly  = []error{syscall.Errno(19)}
	held      = []error{syscall.Errno(32), syscall.Errno(33)}
	longNamed = []error{syscall.Errno(206), syscall.Errno(111)}
)
