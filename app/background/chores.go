package background

// Chores are pieces of work beside the window that are each done to the end,
// one after another, however many are asked for.
type Chores struct {
	worker *Worker
	list   []chore // the first is under way
}

type chore struct{ begin, finish func() }

// NewChores makes chores that are done by worker, beside the work of which one
// piece is wanted at a time.
func NewChores(worker *Worker) *Chores { return &Chores{worker: worker} }

// Chore does work beside the window and then done, on the window's goroutine,
// with what it returned.
func Chore[T any](c *Chores, work func() (T, error), done func(T, error)) {
	var result T
	c.add(func() (_ struct{}, err error) {
		result, err = work()
		return struct{}{}, err
	}, func(_ struct{}, err error) { done(result, err) })
}

func (c *Chores) add(work func() (struct{}, error), done func(struct{}, error)) {
	e := &Errand[struct{}]{Worker: c.worker, Work: work}
	e.Done = func(none struct{}, err error) {
		c.list = c.list[1:]
		if len(c.list) > 0 {
			c.list[0].begin()
		}
		done(none, err)
	}
	c.list = append(c.list, chore{e.Run, e.Finish})
	if len(c.list) == 1 {
		e.Run()
	}
}

// Finish waits until all is done.
func (c *Chores) Finish() {
	for len(c.list) > 0 {
		c.list[0].finish()
	}
}
