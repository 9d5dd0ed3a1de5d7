package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"path"
	"strings"
	"time"

	"diptych/seeds"
)

// Limits of Fetch: how long it waits in all, how much it takes and how often
// it lets itself be sent on.
const (
	FetchTime      = 30 * time.Second
	FetchSize      = 16 << 20 // bytes, unpacked
	FetchRedirects = 5
)

// Fetch asks for an address on the web, http or https, and reads what comes as
// Read does; the last address is the URL of its articles. It sends no cookies
// and no referer, and a note names each address that it was sent on to. Every
// error is a *seeds.Error.
func Fetch(ctx context.Context, address string) (File, error) {
	ctx, cancel := context.WithTimeout(ctx, FetchTime)
	defer cancel()
	u, problem := webURL(address)
	if problem != nil {
		problem.File = address
		return File{}, problem
	}
	g := fetching{client: &http.Client{Transport: transport(), CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
	in, problem := g.follow(ctx, u)
	if problem != nil {
		problem.File = address
		return File{}, problem
	}
	f, err := read(in.address, in)
	for i := range f.Articles {
		a := &f.Articles[i]
		if a.Fields.URL == "" {
			a.Fields.URL = in.address
			if a.Evidence == nil {
				a.Evidence = map[string]string{}
			}
			a.Evidence["url"] = in.address
		}
		a.Notes = append(a.Notes, g.notes...)
	}
	return f, err
}

// transport is one of its own, so that nothing is kept between two pages.
func transport() http.RoundTripper {
	return &http.Transport{
		Proxy:                  http.ProxyFromEnvironment,
		DialContext:            (&net.Dialer{Timeout: 10 * time.Second}).DialContext,
		TLSHandshakeTimeout:    10 * time.Second,
		MaxResponseHeaderBytes: 1 << 20,
		DisableKeepAlives:      true,
		ForceAttemptHTTP2:      true,
	}
}

// webURL is the address that a reader typed; https where no scheme is said.
func webURL(address string) (*url.URL, *seeds.Error) {
	s := strings.TrimSpace(address)
	if !strings.Contains(s, "://") && strings.Contains(s, ".") && !strings.ContainsAny(s, " \t\n\\") {
		s = "https://" + s
	}
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, &seeds.Error{Problem: seeds.Say("this is no address of a web page"), Cure: seeds.Say("type one that begins with https:// or http://")}
	}
	if u.User != nil {
		return nil, &seeds.Error{Problem: seeds.Say("a name or password stands in this address, which is not sent"), Cure: seeds.Say("type it without them, or save the page from the browser")}
	}
	u.Fragment, u.RawFragment = "", ""
	return u, nil
}

// fetching is one way from an address that was typed to a page.
type fetching struct {
	client *http.Client
	notes  []seeds.Said // the addresses that it was sent on to
}

// follow asks for u and for what it is sent on to.
func (g *fetching) follow(ctx context.Context, u *url.URL) (*input, *seeds.Error) {
	for range FetchRedirects + 1 {
		answer, problem := g.ask(ctx, u)
		if problem != nil {
			return nil, problem
		}
		next, err := answer.Location()
		if answer.StatusCode/100 != 3 || err != nil {
			defer answer.Body.Close()
			return received(answer, u)
		}
		answer.Body.Close()
		if _, problem := webURL(next.String()); problem != nil {
			return nil, &seeds.Error{Problem: seeds.Say("the site sends on to “{{.Address}}”, which is no web page", seeds.With{"Address": next.Redacted()}), Cure: browse}
		}
		next.Fragment, next.RawFragment = "", ""
		note := seeds.Say("The address led on to {{.Address}}.", seeds.With{"Address": next.String()})
		if u.Scheme == "https" && next.Scheme == "http" {
			note = seeds.Say("The address led on to {{.Address}}, over a connection that is not protected.", seeds.With{"Address": next.String()})
		}
		g.notes, u = append(g.notes, note), next
	}
	return nil, &seeds.Error{Problem: seeds.Say("the site sends on more than {{.N}} times, at last to {{.Address}}", seeds.With{"N": FetchRedirects, "Address": u}), Cure: browse}
}

var browse = seeds.Say("open the page in a browser, save it as a web page and open that file")

func (g *fetching) ask(ctx context.Context, u *url.URL) (*http.Response, *seeds.Error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, &seeds.Error{Problem: seeds.Say("this is no address of a web page"), Cure: seeds.Say("type one that begins with https:// or http://"), Err: err}
	}
	r.Header.Set("User-Agent", "Mozilla/5.0 (compatible; Diptych)")
	r.Header.Set("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5")
	answer, err := g.client.Do(r)
	if err != nil {
		return nil, unanswered(u, err)
	}
	return answer, nil
}

// unanswered says why a site gave no answer.
func unanswered(u *url.URL, err error) *seeds.Error {
	var name *net.DNSError
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return &seeds.Error{Problem: seeds.Say("{{.Site}} sent no page within {{.N}} seconds", seeds.With{"Site": u.Host, "N": int(FetchTime / time.Second)}), Cure: seeds.Say("try again later, or open the page in a browser, save it as a web page and open that file"), Err: err}
	case errors.Is(err, context.Canceled):
		return &seeds.Error{Problem: seeds.Say("the page was not waited for"), Cure: seeds.Say("ask for it again"), Err: err}
	case errors.As(err, &name) && name.IsNotFound:
		return &seeds.Error{Problem: seeds.Say("no site {{.Site}} was found", seeds.With{"Site": u.Hostname()}), Cure: seeds.Say("check the connection, and how the address is written"), Err: err}
	}
	return &seeds.Error{Problem: seeds.Say("{{.Site}} cannot be reached", seeds.With{"Site": u.Host}), Cure: seeds.Say("check the address and the connection, or open the page in a browser, save it as a web page and open that file"), Err: err}
}

// received is the page in an answer.
func received(answer *http.Response, u *url.URL) (*input, *seeds.Error) {
	switch code := answer.StatusCode; {
	case code == http.StatusUnauthorized, code == http.StatusPaymentRequired, code == http.StatusForbidden, code == http.StatusTooManyRequests, code == http.StatusUnavailableForLegalReasons:
		return nil, &seeds.Error{Problem: seeds.Say("{{.Site}} does not give this page to a program ({{.Status}})", seeds.With{"Site": u.Host, "Status": statusOf(code)}), Cure: browse}
	case code != http.StatusOK:
		return nil, &seeds.Error{Problem: seeds.Say("{{.Site}} has no page for this address ({{.Status}})", seeds.With{"Site": u.Host, "Status": statusOf(code)}), Cure: seeds.Say("check the address, or open the page in a browser, save it as a web page and open that file")}
	}
	data, err := io.ReadAll(io.LimitReader(answer.Body, FetchSize+1))
	switch {
	case len(data) > FetchSize:
		return nil, &seeds.Error{Problem: seeds.Say("the page has more than {{.MB}} MB", seeds.With{"MB": FetchSize >> 20}), Cure: browse}
	case err != nil:
		return nil, unanswered(u, err)
	}
	_, params, _ := mime.ParseMediaType(answer.Header.Get("Content-Type"))
	name := path.Base(u.Path)
	if name == "." || name == "/" {
		name = u.Hostname()
	}
	return &input{name: name, data: data, charset: params["charset"], address: u.String()}, nil
}

func statusOf(code int) string {
	return strings.TrimSpace(fmt.Sprint(code, " ", http.StatusText(code)))
}
