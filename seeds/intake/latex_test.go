package intake

import (
	"strings"
	"testing"
)

const latexText = `\documentclass[12pt]{article}
\usepackage[utf8]{inputenc} % for letters
\newcommand{\portvale}{Portvale}
\newcommand{\vote}[2]{#1 to #2}
\title{Board keeps \emph{quay}}
\author{Nora Finch\thanks{Of the Post.} \and Jos\'e M\"uller}
\date{4 May 2026}
\begin{document}
\maketitle
The board of \portvale{} has \textbf{not} sold the quay,\footnote{It is let.} said Ann Ward: ` + "``It isn't safe --- yet.''" + `
It holds $10^6$ litres, costs \pounds3.5m, 40\,\% of \nicefrac{1}{2}, lies \SI{3}{\km} and \unit[40]{km} away. % not so
  % nor so
  The vote was \vote{5}{3}, \sout{sold} kept; \textquote[Ben Holt]{we stay}, see~\ref{fig} and \newterm{now}. % at all

\section*{What comes next}
\begin{displayquote}[Ben Holt]
No boat will land.
\end{displayquote}
\begin{itemize}
\item A vote.
\item A sale \& a lease.
\end{itemize}
\begin{comment}
The quay is sold.
\end{comment}
\begin{figure}
\includegraphics[width=3cm]{quay.png}
\caption[Quay]{The quay on \emph{Sunday}.}
\end{figure}
\begin{tabular}{l|r}
For & 5 \\
Against & 3
\end{tabular}
\end{document}
Not this.
`

func TestLaTeX(t *testing.T) {
	want := `
latex 1
title: Board keeps quay
byline: Nora Finch, José Müller
date: 2026-05-04
| The board of Portvale has not sold the quay, said Ann Ward: “It isn’t safe — yet.” It holds 10⁶ litres, costs £3.5m, 40 % of 1/2, lies 3 km and 40 km away. The vote was 5 to 3, kept; “we stay” (Ben Holt), see […] and now.
| What comes next
| > No boat will land.
| > — Ben Holt
| A vote.
| A sale & a lease.
| For 5
| Against 3
(caption) The quay on Sunday.
(footnote) Of the Post.
(footnote) It is let.
! Commands of LaTeX that are not known, of which the words in braces were kept: newterm.
`
	wantGist(t, "quay.tex", latexText, want)
	wantGist(t, "quay.txt", latexText, want)
	wantGist(t, "quay.tex", `It is }not{ so. \begin{quote}Never. \newcommand{\a}{\a\a}\a \url{x`, `
latex 1
| It is not so.
| Never. x
! Braces of LaTeX that are not closed: 2, the first before “so. \begin{quote}Never. \newcommand{\a}{\a\a}\a \url{x”. The words behind them were kept.
! Commands of LaTeX that the file declares would give more than a megabyte of text, and were left out from there on.
`)
	wantGist(t, "quay.tex", "\\documentclass{article}\n\\begin{document}\n\\end{document}\n", "refused: there is no text in this file of LaTeX; bring the file that holds the words of the article, or the PDF made of it\n")
	wantText(t, "quay.txt", "The manual says that \\documentclass{article} begins a text.\n")
}

// A sign of more than one byte stays whole, wherever one sign is taken.
func TestLaTeXSigns(t *testing.T) {
	wantGist(t, "quay.tex", `It was $5^°$ and $x_α$, \sout é said \Émile\é, Erdo\u{g}an, Fran\c cois and Dvo\v{r}\'ak.`, `
latex 1
| It was 5° and xα, said Émileé, Erdoğan, François and Dvořák.
`)
}

// How words are set is not said, and of commands that are not known each group stands apart.
func TestLaTeXArguments(t *testing.T) {
	wantGist(t, "quay.tex", `It is \colorbox{red}{not} sold \textcolor[rgb]{1,0,0}{now}, \fcolorbox{red}{blue}{they} \parbox[t]{3cm}{said}.

\begin{tabular}{ll} \multicolumn{2}{c}{Votes} \\ For & \multirow[c]{2}{*}{5} \end{tabular} \aside{No boat}[x]{came} \aside[y]{to}{town}{hall} {again}.
`, `
latex 1
| It is not sold now, they said.
| Votes
| For 5
| No boat[x]came to town hall again.
! Commands of LaTeX that are not known, of which the words in braces were kept: aside.
`)
}

// Of what stands in two pairs of brackets before a source nothing is said.
func TestLaTeXSources(t *testing.T) {
	wantGist(t, "quay.tex", `The quay \parencite[see][12]{ward04} is \textcquote[12]{ward04}{not sold}.`, "latex 1\n| The quay is “not sold”.\n")
}

// An environment with a star ends at its own end, and how wide one is or where a row ends is not said.
func TestLaTeXEnvironments(t *testing.T) {
	wantGist(t, "quay.tex", `\begin{figure*}\caption{The quay.}\end{figure*}
The board kept it.
\begin{figure}\caption{The town.}\end{figure}
\begin{tabular*}{\textwidth}{ll} For & 5 \\[2pt] Against & 3 \end{tabular*}
\begin{multicols}{2}\begin{minipage}[t]{0.5\textwidth}A vote follows.\end{minipage}\end{multicols}
`, `
latex 1
| The board kept it.
| For 5
| Against 3
| A vote follows.
(caption) The quay.
(caption) The town.
`)
}

// Commands are declared with a first argument that may be left out, and as TeX has it.
func TestLaTeXDeclared(t *testing.T) {
	wantGist(t, "quay.tex", `\newcommand{\vote}[2][5]{#1 to #2}\def\port{Portvale}\def\by#1#2{#2 by #1}\def\of#1.{#1}%
The vote in \port{} was \vote{3}, then \vote[4]{2}, \by{Ann Ward}{called}.`, `
latex 1
| The vote in Portvale was 5 to 3, then 4 to 2, called by Ann Ward.
`)
}

// Of files that are set in it is said that they are missing, of those with commands it is not.
func TestLaTeXOfManyFiles(t *testing.T) {
	wantGist(t, "quay.tex", "\\documentclass{article}\\input{commands}\\begin{document}\nThe quay is kept.\n\n\\input{what/next} \\include{votes}\\input{votes}\n\\end{document}", `
latex 1
| The quay is kept.
! The text sets in other files, whose words are missing: what/next, votes.
`)
}

// A brace that is not closed takes no words with it, whatever it is to hold.
func TestLaTeXUnclosed(t *testing.T) {
	const text = "The quay is kept,\\cite{ward04 the board said.\n\nIt \\sout{is {\\it not} sold.\n\nA vote follows.\\footnote{In May.}\n"
	wantGist(t, "quay.tex", text, `
latex 1
| The quay is kept, ward04 the board said.
| It is not sold.
| A vote follows.
(footnote) In May.
! Braces of LaTeX that are not closed: 2, the first before “ward04 the board said.”. The words behind them were kept.
`)
	wantGist(t, "quay.tex", `The quay \{is {kept}.\footnote{In {\it May} \}.}`, "latex 1\n| The quay {is kept.\n(footnote) In May }.\n")
}

// Commands that give themselves, or what they are given over and over, end and are told.
func TestLaTeXWithoutEnd(t *testing.T) {
	const note = "! Commands of LaTeX that the file declares would give more than a megabyte of text, and were left out from there on.\n"
	wantGist(t, "quay.tex", `\newcommand{\a}{\a\a}The quay is kept.\a{} It is so.`, "latex 1\n| The quay is kept. It is so.\n"+note)
	many := `\newcommand{\a}[1]{` + strings.Repeat("#1", 100_000) + `}The quay is kept.\a{` + strings.Repeat("so ", 100_000) + `} It is so.`
	wantGist(t, "quay.tex", many, "latex 1\n| The quay is kept. It is so.\n"+note)
}

func FuzzLaTeX(f *testing.F) {
	fuzzWire(f, "quay.tex", latexText, `\newcommand{\a}[9]{\b#1\b}\a`, `$^$_{\"`, `\begin{tabular}&\\`)
}
