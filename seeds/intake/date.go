package intake

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// months are names of months as databases and agencies print them, in the
// language of the interface more often than in that of the article.
var months = map[string]time.Month{}

func init() {
	for _, names := range []string{
		"january february march april may june july august september october november december",
		"jan feb mar apr may jun jul aug sep oct nov dec",
		"januar februar märz april mai juni juli august september oktober november dezember",
		"jänner feber mrz apr mai jun jul aug sept okt nov dez",
		"janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
		"janv févr mar avr mai juin juil aoû sept oct nov déc",
		"januari februari maart april mei juni juli augustus september oktober november december",
		"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
		"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
		"janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
		"jan fev mar abr mai jun jul ago set out nov dez",
		"januar februar marts april maj juni juli august september oktober november december",
		"januari februari mars april maj juni juli augusti september oktober november december",
		"januar februar mars april mai juni juli august september oktober november desember",
		"stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
		"января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
		"январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
		"styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
		"ledna února března dubna května června července srpna září října listopadu prosince",
		"ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
		"tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
		"січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
		"януари февруари март април май юни юли август септември октомври ноември декември",
		"ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
		"يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
		"جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
		"ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
		"בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
		"januari februari maret april mei juni juli agustus september oktober november desember",
		"ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
		"januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
		"januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
		"januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
		"jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
		"gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
		"január február március április május június július augusztus szeptember október november december",
	} {
		for i, name := range strings.Fields(names) {
			months[name] = time.Month(i + 1)
		}
	}
	for i, name := range strings.Fields("siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca") {
		croatian[name] = time.Month(i + 1)
	}
	croatian["studenog"] = time.November
}

// croatian are names of months behind a day with its stop, "4. listopada 2026",
// where Polish, which sets none, has another month for the same word.
var croatian = map[string]time.Month{}

var (
	dayMonth   = pattern(`(?i)\b(\d{1,2})(?:st|nd|rd|th|er)?(\.?)[ \x{a0}-](?:de |d['’]|of )?(\p{L}{3,})\.?,?[ \x{a0}-](?:de )?(\d{4})\b`)
	monthDay   = pattern(`(?i)(?:^|[^\p{L}])(\p{L}{3,})\.?[ \x{a0}](\d{1,2})(?:st|nd|rd|th)?,?[ \x{a0}](\d{4})\b`)
	yearMonth  = pattern(`(?i)\b(\d{4})\. (\p{L}{3,}) (\d{1,2})\.`) // 2026. május 4.
	yearFirst  = pattern(`\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\b|T)`)
	compact    = pattern(`\b(\d{4})(\d{2})(\d{2})(?:T|\b)`)
	eastern    = pattern(`(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]`)
	numbers    = pattern(`\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b`)
	clockTwice = pattern(`(?i)(?:T|[ \x{a0},(]|^)(\d{1,2})[:.h](\d{2})(?::\d{2})?(?:[ \x{a0}]?([ap])\.?m\b)?`)
	clockRun   = pattern(`T(\d{2})(\d{2})\d{2}`)
)

// dayNames are names of days of the week, small, that stand before a date.
var dayNames = set(
	"monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun " +
		"montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so " +
		"lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo " +
		"lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag " +
		"mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag lördag söndag " +
		"poniedziałek wtorek środa czwartek piątek sobota niedziela понедельник вторник среда четверг пятница суббота воскресенье",
)

// clockWords stand beside the time of day behind a date.
var clockWords = set("at am pm a m p t z gmt utc bst est edt et cst cdt pst pdt ist cet cest jst kst h hs hrs um uhr à alle ore om uur kl klo 午前 午後 時 分 오전 오후 시 분")

// isBareDate tells a line that is a date and no more: a weekday may stand before it
// and a time of day behind it.
func isBareDate(s string) bool {
	_, _, _, rest, ok := dayIn(s)
	if !ok || strings.ContainsAny(s, "!?;:") && !clockTwice().MatchString(rest) {
		return false
	}
	before, _, _ := strings.Cut(strings.ToLower(s), firstDigits().FindString(s))
	for _, word := range lettered().FindAllString(before, -1) {
		if !dayNames[word] && months[word] == 0 {
			return false
		}
	}
	for _, word := range lettered().FindAllString(strings.ToLower(rest), -1) {
		if !clockWords[word] {
			return false
		}
	}
	return true
}

var (
	firstDigits = pattern(`\d+`)
	lettered    = pattern(`\p{L}+`)
)

// dateIn is the day that words state, as text.Fields.Date has it, to the
// minute where they give a time after it. Words that name no day, or that can
// be read as two (03/10/2016), state none.
func dateIn(words string) (iso string, ok bool) {
	y, m, d, rest, ok := dayIn(words)
	if !ok {
		return "", false
	}
	t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	if t.Day() != d || y < 1600 || y > 2200 {
		return "", false
	}
	return t.Format(time.DateOnly) + clockIn(rest), true
}

// dayIn is the first day that words name, and what stands after it, from its
// last character on.
func dayIn(words string) (y int, m time.Month, d int, rest string, ok bool) {
	cut := func(at []int) string { return words[max(0, at[1]-1):] }
	num := func(at []int, i int) int {
		n, _ := strconv.Atoi(words[at[2*i]:at[2*i+1]])
		return n
	}
	name := func(at []int, i int) time.Month { return months[strings.ToLower(words[at[2*i]:at[2*i+1]])] }
	if at := eastern().FindStringSubmatchIndex(words); at != nil {
		return num(at, 1), time.Month(num(at, 2)), num(at, 3), cut(at), true
	}
	for _, re := range []*regexp.Regexp{yearFirst(), compact()} {
		if at := re.FindStringSubmatchIndex(words); at != nil && num(at, 2) <= 12 && num(at, 2) > 0 {
			return num(at, 1), time.Month(num(at, 2)), num(at, 3), cut(at), true
		}
	}
	if at := yearMonth().FindStringSubmatchIndex(words); at != nil && name(at, 2) != 0 {
		return num(at, 1), name(at, 2), num(at, 3), cut(at), true
	}
	for _, at := range dayMonth().FindAllStringSubmatchIndex(words, -1) {
		m := name(at, 3)
		if stopped := at[4] < at[5]; stopped {
			m = cmp.Or(croatian[strings.ToLower(words[at[6]:at[7]])], m)
		}
		if m != 0 {
			return num(at, 4), m, num(at, 1), cut(at), true
		}
	}
	for _, at := range monthDay().FindAllStringSubmatchIndex(words, -1) {
		if m := name(at, 1); m != 0 {
			return num(at, 3), m, num(at, 2), cut(at), true
		}
	}
	if at := numbers().FindStringSubmatchIndex(words); at != nil {
		a, b := num(at, 1), num(at, 2)
		switch {
		case a > 12 && b <= 12, a == b:
			return num(at, 3), time.Month(b), a, cut(at), true
		case b > 12 && a <= 12:
			return num(at, 3), time.Month(a), b, cut(at), true
		}
	}
	return 0, 0, 0, "", false
}

// clockIn is "T15:04" for the first time of day in s, "" where there is none.
func clockIn(s string) string {
	if m := clockRun().FindStringSubmatch(s); m != nil {
		return "T" + m[1] + ":" + m[2]
	}
	m := clockTwice().FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	h, _ := strconv.Atoi(m[1])
	switch half := strings.ToLower(m[3]); {
	case half == "p" && h < 12:
		h += 12
	case half == "a" && h == 12:
		h = 0
	}
	if h > 23 || m[2] > "59" {
		return ""
	}
	return "T" + twoDigits(h) + ":" + m[2]
}

func twoDigits(n int) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }
