package text

import "strings"

// Abbreviations that end in a full stop, as they are written. What may follow
// them decides whether the full stop also ends a sentence.
var (
	// A name or a number follows: never the end of a sentence.
	titleAbbrevs = set(`Mr Mrs Ms Mx Dr Messrs Mme Mlle Prof Rev Fr Hon Gen Maj Col Lt Capt Cmdr Cpl Sgt Adm Brig
		Sen Sens Rep Reps Gov Govs Pres Amb Supt Insp Det Atty Mt Ft vs eg ie cf viz approx ca al Op pp`)
	// A number follows, or else the full stop ends a sentence.
	numberAbbrevs = set(`No Nos no nos Vol vol Fig fig Figs Art art Sec sec Ch ch Para para`)
	// Either may be: the end of a sentence only before a word that opens one.
	looseAbbrevs = set(`Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri
		St Ave Blvd Rd Hwy Sq Inc Corp Co Cos Ltd LLC Bros Plc Jr Sr Esq etc est Univ Dept dept Assn Assoc Bldg
		Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev
		Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask intl govt admin min max hr hrs yr yrs mg kg km cm ft lb lbs oz mph tel ext ed eds trans`)
)

// openers are the words that begin a sentence far more often than a name:
// after an abbreviation or an initial, one of them ends the sentence.
var openers = set(`A After All Also Although Among An And Another Any As At Because Before Both But By Despite During
	Each Earlier Even Every For From He Her Here His How However I If In Indeed Instead It Its Last Later Like Many
	Meanwhile More Moreover Most Much Nevertheless No None Nor Not Nothing Now Of On Once One Only Or Other Others Our
	Over Perhaps She Since So Some Still Such That The Their Then There These They This Those Though Three Through
	Thus Today Two Under Until We What When Whether Which While Who Why With Without Yet You Your`)

// shortWords are the common words of up to four letters that end sentences
// and are no abbreviations.
var shortWords = set(`able age ago aid aim air all also and any area arm army art ask away baby back bad ball bank base bed
	big bill bit boat body book both boy bus buy call came camp car care case cash city club cold come cost cup cut
	data date day days dead deal dear debt deep did died do does dog done door down draw drug due duty each ease east
	easy eat edge else end ends era even ever evil eye eyes face fact fail fair fall far fast fate fear fee feel feet
	few file film find fine fire firm fish five flat flow food foot for form four free from fuel full fun fund game
	gas gate get girl give go goal goes gold gone good got guns guy guys had half hall hand hard harm has hat hate
	have head hear heat held hell help her here hers high hill him his hit hold home hope host hour hurt ice idea ill in
	into iron is it its jail job jobs join just keep key kill kind king know lack lady laid lake land last late law
	laws lead left leg less let lie lies life like line list live load loan lone long look lose loss lost lot lots
	love low luck made mail main make male man many map mark mass may me meal mean meat meet men mess met mile mind
	mine miss mode moon more most move much must name near neck need new news next nice nine none norm nose not note
	now odd odds off oil old on once one ones only onto open or ore our ours out over own pace page paid pain pair park
	part past path pay peak per pick plan play plot plus poll pool poor port post pull push put race rail rain ran
	rank rate read real red rest rice rich ride ring rise risk road rock role roof room rose rule run rush safe said
	sale salt same sand save saw say says sea seat see seek seem seen self sell send sent set sex she ship shoe shop
	shot show shut sick side sign site six size skin snow so soft soil sold sole some son song soon sort soul spot
	star stay step stop such suit sure swim take talk tall tape task tax team tell ten term test text than that the
	them then they this thus tie time tiny to told tone too took tool top tour town tree trip true try turn two type
	unit up upon us use used user vary vast very view visa vote wage wait walk wall want war ward warm was wash way
	ways we weak wear web week well went were west what when who why wide wife wild will win wind wine wing wish with
	won wood word wore work yard year yes yet you zero zone
	ban be been bid box calm core cuts exam fees flag fuss gave hair hero kids knew lax mask pass pawn pile quo raid sham tent veto wave whip
	OK July June Day News War City Hill Ohio Eve Use ET UTC Sun
	Iraq Iran Cuba Asia Mali Peru Oman Gaza Kiev Kyiv Rome Nato NATO Isis ISIS ISIL Assad Putin Trump Obama Syria
	EU UN US UK USA GOP FBI CIA NSA AFP BBC CNN RT AP NBC CBS ABC Fox PKK YPG IRS DNC RNC EPA TV PM MP God`)

func set(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}
