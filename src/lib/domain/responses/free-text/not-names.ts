const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that stand at the beginning of sentences, so that their capital says nothing. Folded. */
export const OPENERS = words(`
	a an the this that these those there here it its he she they we you i my our your his her their
	and but or nor so yet if when whenever while where wherever who whom whose what which why how
	because since until unless although though whereas as than in on at by for from to of with
	without within into onto over under after before during between among against across through
	throughout about above below beyond despite except like near off out per up down not no yes
	neither either both all any some many most much more less few fewer several each every other
	others another such same one two three four five six seven eight nine ten first second third
	last next again also always never often sometimes usually finally however therefore moreover
	furthermore meanwhile instead perhaps maybe please thank thanks dear hello currently recently
	only just even still then now once is are was were be been being do does did has have had can
	could may might must shall should will would let make give take see ask tell say think know need
	want keep put use members member nobody somebody everybody everyone someone anyone nothing
	something everything overall regarding following given rather too very well
`);

/** Words of this sector that are written with a capital and are nobody's name. Folded. */
export const NEVER_NAMES = words(`
	monday tuesday wednesday thursday friday saturday sunday
	january february march july september october november december
	christmas easter ramadan eid diwali bank holiday covid brexit
	england wales scotland ireland britain kingdom london cymru cymraeg saesneg europe european welsh english
	scottish irish british northern southern eastern western midlands central greater
	university college school academy institute trust trusts council councils government office
	ministry department departments service services prison prisons probation police court courts
	justice board commission commissioner commissioners committee group groups network forum
	partnership partnerships association federation society foundation fund centre community
	communities criminal home national local authority authorities health healthcare care social
	mental children families family women men people person youth adult adults housing employment
	education training learning skills support act bill paper strategy plan programme programmes
	framework policy guidance standard standards team teams officer officers manager managers
	director directors chief executive executives minister secretary state chancellor prime
	parliament lords commons senedd crown magistrates magistrate majesty open sector voluntary
	advisory reducing reoffending rehabilitation rehabilitative resettlement commissioned
	commissioning contract contracts contracting procurement area areas package delivery unit units
	region regional regions governor governors senior inspector inspectorate equality diversity
	inclusion human rights freedom information data protection general regulation universal credit
	benefit benefits summary report review reviews response responses consultation asian minority
	ethnic gypsy roma traveller travellers muslim muslims christian jewish catholic hindu sikh army
	salvation cross citizens advice offender offenders management custody custodial sentence
	sentencing release licence parole gate experience lived peer mentor mentors mentoring zoom
	microsoft google office365 annex appendix table figure section chapter part question clause
	paragraph version draft key worker workers staff user users volunteer volunteers trustee trustees
	charity charities charitable organisation organisations provider providers partner partners
	dynamic day one two three tier lot integrated public private social value excellence quality
	through reform independent monitoring ombudsman treasury exchequer work works pensions revenue
	customs border force safer custodies substance misuse drug drugs alcohol recovery domestic abuse
	violence victim victims restorative approved premises electronic country city county borough
	town district street road new day case cases category wing block band grade level option phase stage
`);

/** Names and words both: taken for a name only beside a word that is one. Folded. */
export const NAMES_OR_WORDS = words(`
	april june north south east west young black white green brown king page grant church law head
	hope grace faith mark bill art frank rose summer spring autumn winter long short
	price field fields wood woods hill hills street bishop prior
`);

/** What bodies are called that have somebody's or some place's name before it. Folded. */
export const ENDS_NAME = words('trust foundation centre society association project charity');
