// Package unwritable gives tests places where no file can be written.
package unwritable
