//go:build !windows

package seeds

import "syscall"

// What the system says where a file cannot be written.
var (
	full      = []error{syscall.ENOSPC, syscall.EDQUOT}
	readOnly  = []error{syscall.EROFS}
	held      = []error{syscall.EBUSY, syscall.ETXTBSY}
	longNamed = []error{syscall.ENAMETOOLONG}
)
