import type { Language } from '#core/calendar/labels'
import type { Cause, Outcome } from '#core/journal/goal'

type Point = 1 | 2 | 3 | 4 | 5

/** What week goals stand under: a goal of the quarter about the paper, about what comes next, about the craft. */
export type SampleThread = 'paper' | 'next' | 'craft'

/** What got in the way of a goal, and the plan against it. `kind` is one of the cause's list in the questionnaire. */
export type SampleObstacle = {
  readonly cause: Cause
  readonly kind: string
  readonly reply: string
  readonly when: string
  readonly will: string
  readonly hours?: number
}

/** How a goal turned out in one review. Partly and missed ones have an obstacle. */
export type SampleJudgement = {
  readonly outcome: Outcome
  readonly evidence: string
  readonly obstacle?: SampleObstacle
}

/** A goal and its life: the judgement of its first week, then one for each week it is carried into. */
export type SampleGoal = {
  readonly title: string
  readonly doneWhen: string
  readonly life: readonly SampleJudgement[]
  readonly under?: SampleThread
  readonly hours?: number
}

/**
 * One week: what its review says, and the goals that stand in it (planned the review before). Prose is a list of
 * sentences; those that begin with `- ` become a Markdown list.
 */
export type SampleWeek = {
  readonly feel: readonly [energy: Point, mood: Point]
  readonly eyes: string
  readonly moved: readonly string[]
  readonly hours: readonly string[]
  /** Which sentence of `moved` is the highlight, from 0; the first unless said. */
  readonly keep?: number
  readonly goals: readonly SampleGoal[]
  readonly stopper: string
  readonly honest: string
  /** The honest sentence as it stood before the review was amended. */
  readonly softer?: string
}

/** The goals of one quarter by thread. */
export type SampleQuarter = Readonly<Record<SampleThread, { readonly title: string; readonly doneWhen: string }>>

/** Everything one person of the sample journal says, in one language. */
export type SampleWords = {
  readonly supervisor: string
  /** In the order of the story; every week can also stand alone. */
  readonly weeks: readonly SampleWeek[]
  /** The newest quarters in order; older ones come back in another one. */
  readonly quarters: readonly SampleQuarter[]
  readonly skipReasons: readonly string[]
  readonly notes: readonly { readonly text: string; readonly tags: readonly string[] }[]
}

function goal(title: string, doneWhen: string, life: readonly SampleJudgement[], under?: SampleThread): SampleGoal {
  return { title, doneWhen, life, ...(under && { under }) }
}

/** The same goal with hours planned for it. */
function timed(hours: number, of: SampleGoal): SampleGoal {
  return { ...of, hours }
}

function met(evidence: string): SampleJudgement {
  return { outcome: 'met', evidence }
}

function partly(evidence: string, obstacle: SampleObstacle): SampleJudgement {
  return { outcome: 'partly', evidence, obstacle }
}

function missed(evidence: string, obstacle: SampleObstacle): SampleJudgement {
  return { outcome: 'missed', evidence, obstacle }
}

function dropped(evidence: string): SampleJudgement {
  return { outcome: 'dropped', evidence }
}

type EffortKind = 'partner' | 'place' | 'check' | 'distraction' | 'own'
type AbilityKind = 'redirect' | 'double' | 'learn' | 'own'

function effort(kind: EffortKind, reply: string, when: string, will: string): SampleObstacle {
  return { cause: 'effort', kind, reply, when, will }
}

function ability(kind: AbilityKind, reply: string, when: string, will: string, hours?: number): SampleObstacle {
  return { cause: 'ability', kind, reply, when, will, ...(hours !== undefined && { hours }) }
}

function timing(kind: 'continue' | 'prepare' | 'own', reply: string, when: string, will: string): SampleObstacle {
  return { cause: 'timing', kind, reply, when, will }
}

function motive(kind: 'drop' | 'change' | 'own', reply: string, when: string, will: string): SampleObstacle {
  return { cause: 'motive', kind, reply, when, will }
}

function outside(kind: 'earlier' | 'ask' | 'own', reply: string, when: string, will: string): SampleObstacle {
  return { cause: 'outside', kind, reply, when, will }
}

// A doctoral student of small rivers: how long does rain take to reach them? Mara shares the office, Ines is a
// postdoc, Jonas left for the flood office, Tom builds sensors and wants company.
const ENGLISH_WEEKS: readonly SampleWeek[] = [
  {
    feel: [3, 3],
    eyes: 'Eleven papers on the desk, and no page of my own.',
    moved: [
      'The question fits in one sentence now: how long does rain take to reach a small river?',
      'I wrote it on a card and read it to Mara, who asked the right thing: which rain, which river?',
      'Twelve gauges are chosen.',
    ],
    hours: [
      'Most of them went to reading.',
      '- 14 h papers, half of them for the second time',
      '- 5 h choosing gauges',
      '- 3 h preparing the class',
    ],
    goals: [
      goal(
        'Say the question in one sentence',
        'Mara can say it back to me',
        [met('She said it back on Thursday, over soup.')],
        'paper',
      ),
      goal(
        'Write one page on why it matters',
        'the page is in Professor Lin’s inbox',
        [
          missed(
            'A heading and four bullet points.',
            effort(
              'place',
              'I read papers I had already read.',
              'it is 8:30 on Tuesday',
              'sit in the reading room with paper and no laptop',
            ),
          ),
          met('The page went out on Wednesday at noon.'),
        ],
        'paper',
      ),
      goal('Choose the gauges', 'there is a list of twelve with the years they cover', [
        met('Twelve rows, the shortest covers nine years.'),
      ]),
    ],
    stopper: 'Reading one more paper before I begin.',
    honest: 'You read eleven papers so that you would not have to write one page.',
    softer: 'You read a lot and could have written a little more.',
  },
  {
    feel: [3, 2],
    eyes: 'Three versions of the same clean file.',
    moved: [
      'All twelve gauges share one clock.',
      'Two of them had lost an hour every spring for nine years, and nobody had noticed.',
      'I wrote down how I found it, so that nobody has to find it again.',
    ],
    keep: 1,
    hours: [
      '- 16 h cleaning, and the last six of them changed nothing',
      '- 4 h teaching',
      '- 2 h looking for a better way to name folders',
    ],
    goals: [
      goal(
        'Bring all gauges to one clock',
        'there is one file with one time zone and every gap has a reason',
        [met('One file; the longest gap is a flood that took the gauge with it.')],
        'paper',
      ),
      goal(
        'Sketch the first figure by hand',
        'a sheet of paper shows two axes and a guess',
        [
          partly(
            'The axes are there, the guess is not.',
            effort(
              'distraction',
              'I sorted files into folders.',
              'I sit down to draw',
              'leave the laptop shut in my bag',
            ),
          ),
        ],
        'paper',
      ),
      goal(
        'Hold the first exercise class',
        'every question from the room has an answer by Friday',
        [
          partly(
            'Seven of nine.',
            outside(
              'own',
              'Writing to the two who waited for rain records I had to ask for.',
              'an answer needs someone else’s data',
              'write back the same day and say when it will come',
            ),
          ),
        ],
        'craft',
      ),
    ],
    stopper: 'Cleaning feels like work and never asks me anything.',
    honest: 'You cleaned the same file three times; the question it should answer is still not on paper.',
  },
  {
    feel: [4, 3],
    eyes: 'A plan with nine items, sent on Friday at six.',
    moved: [
      'The first model runs on one river and is wrong in a way I can describe.',
      'It is two hours early after dry weeks and one hour late after wet ones.',
      'That is the first thing in these data that I did not expect.',
    ],
    hours: [
      'The model had most of the week, and that was right.',
      '- 12 h model',
      '- 6 h installing things the model turned out not to need',
      '- 3 h a plan for the quarter',
    ],
    goals: [
      goal(
        'Get the simplest model running on one river',
        'it gives one number for one storm',
        [met('It said fourteen hours; the river said sixteen.')],
        'paper',
      ),
      goal(
        'Ask Professor Lin about the dry weeks',
        'I have an answer in writing',
        [
          missed(
            'The mail left on Friday at 18:04. Nothing has come back.',
            effort(
              'check',
              'I polished the mail for three days.',
              'it is noon on Tuesday',
              'send the question as it stands',
            ),
          ),
          met('Ten lines came back within the day; two of them changed the plan.'),
        ],
        'craft',
      ),
      goal('Read the two papers on wet ground', 'each has half a page of notes', [
        partly(
          'One has its half page. The other is mostly equations.',
          ability(
            'double',
            'The second half of its derivation.',
            'it is 8:00 on Wednesday',
            'give the derivation an hour and a pencil',
            3,
          ),
        ),
      ]),
    ],
    stopper: 'Wanting to ask only when I already know the answer.',
    honest: 'You asked on Friday at six, when you knew that nobody could answer before Monday.',
  },
  {
    feel: [2, 2],
    eyes: 'Twenty-two corrected sheets beside an untouched model.',
    moved: [
      'All exercise sheets are corrected, with a line of advice on each.',
      'One student asked why a river remembers last week’s rain, and her question now opens my notes.',
      'The model did not move.',
    ],
    keep: 1,
    hours: [
      '- 19 h teaching, where 6 were planned',
      '- 4 h answering students within the minute',
      '- 3 h model, on Sunday',
    ],
    goals: [
      goal(
        'Keep teaching under six hours',
        'the sum in my calendar says so',
        [
          partly(
            'Nineteen hours, but every sheet is back.',
            effort(
              'own',
              'I rewrote the sample solutions although the old ones were fine.',
              'a sheet needs a solution',
              'take the old one and change a number',
            ),
          ),
        ],
        'craft',
      ),
      goal(
        'Try the model on a second river',
        'both rivers stand in one plot',
        [
          missed(
            'The second river is loaded, nothing more.',
            effort(
              'place',
              'I corrected sheets until Sunday.',
              'it is 9:00 on Wednesday',
              'work on the second river in the library before I see the office',
            ),
          ),
          met('Both in one plot. The second fits worse, and that is useful.'),
        ],
        'paper',
      ),
      goal('Send in the abstract for the meeting', 'the confirmation is in my inbox', [
        met('Confirmed on Monday, two hundred words.'),
      ]),
    ],
    stopper: 'A full inbox from students, which always feels more urgent than a river.',
    honest: 'Twenty-two students had your best mornings; your own question got a Sunday night.',
  },
  {
    feel: [4, 4],
    eyes: 'A model I can run and cannot explain.',
    moved: [
      'The model now handles four rivers, and its error has the same shape in all of them.',
      'Ines looked at it for ten minutes and said: you are missing the ground, not the rain.',
      'So I drew the ground.',
    ],
    keep: 1,
    hours: ['- 15 h model', '- 5 h talking it through with Ines and Mara', '- 4 h slides nobody had asked for'],
    goals: [
      goal('Run four rivers', 'four plots share the same axes', [met('Four plots, one sheet.')], 'paper'),
      goal(
        'Show the error to someone who has not seen it',
        'Ines has looked at it for ten minutes',
        [met('Ten minutes on Wednesday; her one sentence was worth the week.')],
        'craft',
      ),
      goal(
        'Explain the error in half a page',
        'someone outside the project can follow it',
        [
          partly(
            'Half a page stands, but Mara had to ask me twice.',
            ability(
              'redirect',
              'Saying what the ground does between two storms.',
              'I get stuck on a paragraph',
              'draw it first and then describe the drawing',
            ),
          ),
          met('Mara’s flatmate read it and explained it back to me.'),
        ],
        'paper',
      ),
    ],
    stopper: 'Showing a plot and hoping that nobody asks why.',
    honest: 'You said the model could not be shown yet; what you could not show was why it works.',
  },
  {
    feel: [2, 2],
    eyes: 'Four grey days in the calendar, all marked “server”.',
    moved: [
      'I wrote the first paragraph of the introduction on Friday, in forty minutes.',
      'The server was down from Monday to Thursday.',
      'The clean data now live in two places.',
    ],
    hours: ['- 9 h checking whether the server was back', '- 6 h reading', '- 1 h writing, which was the best one'],
    goals: [
      goal(
        'Run the wet years',
        'all twelve gauges have a result',
        [
          missed(
            'No run had finished when the server stopped.',
            outside(
              'earlier',
              'Copying the data to the office machine, which would have taken ten minutes.',
              'it is Monday morning',
              'start the longest run before I take my coat off',
            ),
          ),
          met('All twelve are through.'),
        ],
        'paper',
      ),
      goal('Keep the data in a second place', 'I have restored one file from it', [
        met('Restored the mill river, bit for bit.'),
      ]),
      goal('Visit the gauge at the mill', 'I have photographs and the height of the water', [
        missed(
          'The yard had no car free.',
          outside(
            'earlier',
            'Asking for the car before the week began.',
            'it is noon on Friday',
            'reserve the car for the week after',
          ),
        ),
      ]),
    ],
    stopper: 'Taking a broken machine for a day off.',
    honest: 'You waited four days for a server; the introduction needed no server.',
  },
  {
    feel: [3, 3],
    eyes: 'What we agreed on Tuesday, and what I did on Wednesday.',
    moved: [
      'The ground swallows the first five millimetres, and that explains the dry weeks.',
      'One number more in the model, and the error is half of what it was.',
      'It took me until Thursday to admit that this had been the suggestion of Tuesday’s meeting.',
    ],
    hours: ['- 11 h proving that my own way works too', '- 6 h the other way, which works better', '- 4 h teaching'],
    goals: [
      goal(
        'Halve the error after dry weeks',
        'the plot shows it for ten of twelve gauges',
        [met('Eleven of twelve.')],
        'paper',
      ),
      goal(
        'Write up each meeting the same day',
        'five lines are in the shared folder by evening',
        [
          missed(
            'Three lines, on Thursday, from memory.',
            effort(
              'check',
              'I told myself I would remember.',
              'a meeting ends',
              'write the five lines before I stand up and send them to Mara',
            ),
          ),
        ],
        'craft',
      ),
      goal('A second method for filling the gaps', 'both methods stand side by side', [
        dropped('The gaps are too short to matter; I checked three.'),
      ]),
    ],
    stopper: 'Nodding while I plan to do it differently.',
    honest: 'You agreed in the meeting, did it the old way, and told nobody until it had failed.',
    softer: 'You could have followed the advice from the meeting sooner.',
  },
  {
    feel: [2, 3],
    eyes: 'Forty-one hours at the desk, one page.',
    moved: [
      'One page of the method section stands, and I would show it.',
      'The order is fixed: river, rain, ground, model.',
    ],
    hours: [
      '- 41 h at the desk by the clock on the wall',
      '- perhaps 9 h of writing',
      '- the rest was tabs, and I cannot name them',
    ],
    goals: [
      timed(
        12,
        goal(
          'Draft the method section',
          'four pages stand in complete sentences',
          [
            partly(
              'One page of four.',
              effort(
                'distraction',
                'I looked up things the page did not need.',
                'I start to write',
                'switch the network off until the page is full',
              ),
            ),
            partly(
              'Three pages. The part on gaps is still notes.',
              effort(
                'partner',
                'I answered questions in the group room all Thursday.',
                'it is 14:00 on Monday and Wednesday',
                'write across the table from Mara until four',
              ),
            ),
            met('Four pages, complete sentences.'),
          ],
          'paper',
        ),
      ),
      goal('Fix the order of the sections', 'the list hangs on the wall', [met('It hangs above the kettle.')], 'paper'),
      goal('Take Saturday off', 'an hour by the river without a gauge in sight', [
        missed(
          'I was at the desk by eleven.',
          effort('own', 'I went in to look one thing up.', 'it is six on Friday', 'leave my office key with Mara'),
        ),
      ]),
    ],
    stopper: 'Looking one thing up.',
    honest: 'You counted the hours at the desk; count the pages, and there is one.',
  },
  {
    feel: [3, 3],
    eyes: 'The title, version five.',
    moved: [
      'The committee agreed to the plan in twenty minutes.',
      'They asked one thing I had no answer to: what would prove you wrong?',
      'I have an answer now, and it is a storm from the year before last.',
    ],
    keep: 1,
    hours: ['- 8 h preparing the meeting', '- 6 h method section', '- 5 h on the title'],
    goals: [
      goal(
        'Hold the committee meeting',
        'the date of the next one is set',
        [met('Twenty minutes, and the next date is in five calendars.')],
        'craft',
      ),
      goal(
        'Write down what would prove the idea wrong',
        'it names one storm and one number',
        [met('One storm, eleven hours. If it is less, I am wrong.')],
        'paper',
      ),
      goal('Book the field trip', 'train and room are paid', [
        missed(
          'The dates are noted, nothing is booked.',
          outside(
            'ask',
            'Asking the technician for one day instead of offering five.',
            'it is 10:00 on Tuesday',
            'call the technician and ask for one day in the next fortnight',
          ),
        ),
        met('Thursday at seven, from the yard. Paid.'),
      ]),
    ],
    stopper: 'Polishing the part that is already good.',
    honest: 'You rewrote the title five times because a title cannot be wrong.',
  },
  {
    feel: [4, 4],
    eyes: 'Muddy boots and one good plot.',
    moved: [
      'The storm that could have proved me wrong did not.',
      'In the field we found the upper gauge half buried in sand; its last two years are off by a hand’s breadth.',
      'Better now than from a reviewer.',
    ],
    hours: ['- two days in the field', '- 10 h correcting the upper gauge', '- 9 h on one figure'],
    goals: [
      goal('Test the storm', 'the number is on the card, whatever it says', [met('Twelve hours and a half.')], 'paper'),
      goal(
        'Draw the storm so that a stranger sees the delay',
        'someone from another floor points at it unasked',
        [
          partly(
            'She saw the delay, then asked what the grey line was.',
            effort(
              'check',
              'I changed colours for two days.',
              'a figure is an hour old',
              'show it to whoever is in the kitchen',
            ),
          ),
        ],
        'paper',
      ),
    ],
    stopper: 'Colours.',
    honest: 'The figure took two days and shows what the table beside it already said.',
  },
  {
    feel: [2, 2],
    eyes: 'A second project with my name on it.',
    moved: [
      'Ten of twelve rivers follow the same rule; the other two have a dam above them.',
      'I know now which two sentences the paper is about.',
    ],
    hours: ['- 9 h on a side project I said yes to in the corridor', '- 8 h results', '- 5 h teaching'],
    goals: [
      goal(
        'Sort the rivers by their error',
        'each group has a reason',
        [met('Two groups: with a dam and without.')],
        'paper',
      ),
      goal(
        'Write a first version of the results',
        'three pages tell it from start to end',
        [
          missed(
            'Half a page, and half of that is captions.',
            motive(
              'change',
              'I would rather tell the story of one river than list twelve.',
              'I open the results again',
              'write the mill river first and let the others follow',
            ),
          ),
          partly(
            'The mill river is told in two pages; the others wait.',
            timing(
              'prepare',
              'The corrected record of the upper gauge.',
              'the technician’s mail arrives',
              'load the new record the same day',
            ),
          ),
          met('Three pages, in the order of the story.'),
        ],
        'paper',
      ),
      goal('Help with the snow project', 'my part of the plan is written', [
        dropped('I went back and said: not before the paper is out.'),
      ]),
    ],
    stopper: 'Saying yes while walking.',
    honest: 'You said yes to a second project before you had asked what it would cost the first.',
  },
  {
    feel: [3, 2],
    eyes: 'The first hour of every day.',
    moved: [
      'I found a mistake of my own in the rain data before anyone else did.',
      'The second figure is finished, and the results have an order.',
    ],
    hours: ['- 10 h mail, nearly all of it before noon', '- 9 h results', '- 3 h finding and mending my own mistake'],
    goals: [
      goal('Finish the second figure', 'the caption fits on two lines', [met('Two lines, no colour needed.')], 'paper'),
      goal(
        'Write before mail on four mornings',
        'four ticks stand on the card by the lamp',
        [
          missed(
            'One tick.',
            effort('place', 'I read mail in bed.', 'I go to bed', 'leave the phone in the kitchen until ten'),
          ),
          partly(
            'Two ticks of four.',
            effort(
              'distraction',
              'On the other two mornings I only wanted to check one thing.',
              'it is 8:30',
              'begin on the printed page, with the network off',
            ),
          ),
        ],
        'craft',
      ),
      goal('Check the rain against a second source', 'the two agree, or I know why not', [
        met('They disagree on three days, and I know why.'),
      ]),
    ],
    stopper: 'The small red number on the mail icon.',
    honest: 'Every morning began with mail, and every morning the mail won.',
  },
  {
    feel: [2, 1],
    eyes: 'A run that had been red since Tuesday.',
    moved: ['I know why the runs disagreed: two rivers still used the old clock.', 'That one sentence cost a week.'],
    hours: ['- four days beside a run that had failed on the first', '- 6 h teaching', '- 2 h for the repair itself'],
    goals: [
      goal(
        'Run all twelve with the corrected gauge',
        'twelve results carry the same date',
        [
          partly(
            'Seven of twelve are right.',
            effort(
              'own',
              'I let a broken run go on, because stopping it meant starting over.',
              'a run shows a red line',
              'stop it and read its last ten lines before anything else',
            ),
          ),
          met('Twelve of twelve, one clock.'),
        ],
        'paper',
      ),
      goal('Write the caption of figure two', 'it can be read without the text', [
        missed(
          'Not begun.',
          timing(
            'continue',
            'The numbers must stop changing.',
            'it is 16:00 on Friday',
            'write the caption with a blank where the number goes',
          ),
        ),
      ]),
    ],
    stopper: 'Hoping that a red line will turn out to be nothing.',
    honest: 'You knew on Tuesday that the run was broken and let it go on until Friday, to be sure.',
    softer: 'You might have stopped the run a bit earlier.',
  },
  {
    feel: [4, 4],
    eyes: 'Two hours beside a poster.',
    moved: [
      'Eleven people stopped at the poster, and four asked for the paper.',
      'An engineer from the flood office asked whether it would still work with an hour’s warning.',
      'I had never thought of the paper as something anyone could be waiting for.',
    ],
    keep: 2,
    hours: [
      '- three days of meeting, trains included',
      '- 6 h poster, the last two of them on fonts',
      '- 4 h conversations I had not planned',
    ],
    goals: [
      goal(
        'Talk to five people I do not know',
        'five names with a question beside each',
        [
          partly(
            'Three names. The other eight came from my own corridor.',
            effort(
              'own',
              'I stayed where I knew the faces.',
              'I stand at a coffee table',
              'ask the person on my left what they are stuck on',
            ),
          ),
        ],
        'next',
      ),
      goal('Explain the paper in one minute', 'the timer agrees three times', [met('58, 61 and 55 seconds.')], 'craft'),
      goal('Hear the talks on snow', 'notes on three of them', [dropped('I sat outside with the engineer instead.')]),
    ],
    stopper: 'Standing with my back to the room.',
    honest: 'The poster was good, and you stood beside it talking to the people you already know.',
  },
  {
    feel: [3, 3],
    eyes: '“Nearly done”, for the third time.',
    moved: [
      'The method section is finished; what it lacked was one paragraph on gaps, and that took an hour.',
      'The discussion has its first three points.',
    ],
    hours: ['- 12 h around the method section', '- 1 h inside it', '- 5 h catching up after the trip'],
    goals: [
      goal('Finish the method section', 'no bracket is left in it', [met('No brackets, no question marks.')], 'paper'),
      goal(
        'Answer the four people from the meeting',
        'four mails are sent, two lines each',
        [
          partly(
            'Two sent. The other two asked for numbers I do not have yet.',
            timing(
              'continue',
              'The last runs must be through.',
              'it is 17:00 on Thursday',
              'write to both and say when the numbers will come',
            ),
          ),
        ],
        'next',
      ),
      timed(
        6,
        goal(
          'Outline the discussion',
          'five points stand in order',
          [
            partly(
              'Three points; the order is clear.',
              ability(
                'learn',
                'Arguing from twelve rivers to all small rivers.',
                'it is 19:00 on Wednesday',
                'take two discussions I admire apart, sentence by sentence',
                4,
              ),
            ),
            met('Five points; the fourth is the one that carries.'),
          ],
          'paper',
        ),
      ),
    ],
    stopper: 'Leaving the last tenth for a better day.',
    honest: 'You called it nearly done for three weeks, and the rest of it took an hour.',
  },
  {
    feel: [3, 4],
    eyes: 'Someone else’s script, mended and tested.',
    moved: [
      'My own script has a test now, after two years without one.',
      'Mara’s script runs, and she knows why it did not.',
    ],
    hours: ['- 8 h Mara’s script', '- 5 h mine', '- 6 h teaching'],
    goals: [
      goal(
        'Put one test under the delay',
        'it fails when I break the clock',
        [met('I broke the clock, and it failed in two places.')],
        'craft',
      ),
      goal(
        'Make the script run for someone else',
        'Mara runs it without asking me anything',
        [
          missed(
            'She asked me four times.',
            effort(
              'check',
              'I mended hers and called it practice.',
              'it is 15:00 on Thursday',
              'hand Mara my script and say nothing for half an hour',
            ),
          ),
          met('She ran it start to end; I only made tea.'),
        ],
        'paper',
      ),
      goal('Learn the new plotting library', 'one figure is redrawn in it', [
        dropped('The old one draws everything the paper needs.'),
      ]),
    ],
    stopper: 'Other people’s problems, which come with a thank-you.',
    honest: 'You mended someone else’s script in an afternoon and gave yours the last hour of Friday.',
  },
  {
    feel: [3, 3],
    eyes: 'Three mails asking for the same number.',
    moved: [
      'The channel at the mill is four metres and ten wide; I measured it myself, with a tape.',
      'That number had been a guess in the model from the beginning.',
      'The third figure is final.',
    ],
    hours: ['- 5 h asking around for the width', '- 1 h measuring it', '- 11 h figure three', '- 4 h teaching'],
    goals: [
      goal(
        'Finish figure three',
        'I can explain it without looking at it',
        [met('Explained it to Ines on the stairs.')],
        'paper',
      ),
      goal(
        'Replace every guessed number by a measured one',
        'the word “about” is gone from the table',
        [
          partly(
            'Four of five. The fifth is the depth under the bridge.',
            timing(
              'prepare',
              'The water must be low enough to stand in.',
              'the river falls below the second mark',
              'drive out the same day with the tape',
            ),
          ),
        ],
        'paper',
      ),
      goal('Call home sitting down', 'half an hour, not from a train', [
        missed(
          'From the train again, eleven minutes.',
          effort(
            'own',
            'I worked until the train left.',
            'it is 17:00 on Sunday',
            'shut the laptop and call before I pack',
          ),
        ),
      ]),
    ],
    stopper: 'Asking, because asking feels like progress.',
    honest: 'You asked three people for a number that an hour and a tape could give you.',
  },
  {
    feel: [1, 2],
    eyes: 'Light in the office at midnight, nobody there at ten.',
    moved: [
      'Of the seven numbers in the model, only two matter.',
      'The other five could be off by half and the river would not notice.',
    ],
    hours: [
      '- two evenings until midnight',
      '- two mornings that began at eleven',
      '- about 12 h of real work between them',
    ],
    goals: [
      goal(
        'Find out which numbers matter',
        'seven rows, one table',
        [met('Seven rows; two of them are bold.')],
        'paper',
      ),
      goal(
        'Be at the desk at 8:30',
        'four days out of five',
        [
          missed(
            'One of five.',
            effort(
              'partner',
              'I worked late and paid for it in the morning.',
              'it is 8:30',
              'meet Mara for coffee, downstairs, in my coat',
            ),
          ),
          met('Four of five; the fifth was 8:50.'),
        ],
        'craft',
      ),
      timed(
        5,
        goal(
          'Write two pages of discussion',
          'two pages that Ines may see',
          [
            partly(
              'A page and a half.',
              ability(
                'double',
                'The paragraph about other rivers.',
                'it is 8:30 on Tuesday and Thursday',
                'give that paragraph the first hour, before anything is open',
                4,
              ),
            ),
          ],
          'paper',
        ),
      ),
    ],
    stopper: 'The quiet after ten at night, which I mistake for time.',
    honest: 'You worked until midnight twice because you had started at eleven twice.',
  },
  {
    feel: [2, 2],
    eyes: 'A plot that points the wrong way.',
    moved: [
      'The rule fails on flat rivers, and I can say so in one sentence.',
      'It took me until Friday to write that sentence down.',
      'The paper is smaller now and, I think, true.',
    ],
    keep: 2,
    hours: ['- 13 h redrawing a plot that was right', '- 3 h thinking about what it says', '- 4 h teaching'],
    goals: [
      goal('Test the rule on flat rivers', 'there is a yes or a no', [met('It is a no.')], 'paper'),
      goal(
        'Rewrite the claim of the paper',
        'one sentence survives the flat rivers',
        [
          partly(
            'It survives, with three commas.',
            ability(
              'redirect',
              'Making it short without making it wrong.',
              'I open the claim again',
              'say it aloud to Mara and write down what I said',
            ),
          ),
          met('One sentence, no comma.'),
        ],
        'paper',
      ),
      goal(
        'Tell Professor Lin before I am asked',
        'it is the first thing I say on Tuesday',
        [met('Said it before I sat down.')],
        'craft',
      ),
    ],
    stopper: 'Drawing the bad news once more, in case it improves.',
    honest: 'The result went against your idea, and you spent the week on the plot instead of the idea.',
  },
  {
    feel: [4, 4],
    eyes: 'A page crossed out from top to bottom.',
    moved: [
      'Half of the introduction is gone, and nobody who read it missed anything.',
      'The paper now begins with a flood and not with a reference.',
    ],
    keep: 1,
    hours: ['- 10 h introduction', '- 4 h mourning the page I cut', '- 5 h teaching'],
    goals: [
      goal('Cut the introduction to two pages', 'page three begins with the rivers', [met('It does.')], 'paper'),
      goal(
        'Have one person from outside read it',
        'three remarks stand in the margin',
        [met('My cousin made five; one of them was “who are you telling this to?”')],
        'craft',
      ),
      goal(
        'Look at postdoc calls',
        'I have a list with dates',
        [
          missed(
            'I opened one page and closed it.',
            timing(
              'continue',
              'A draft I could attach.',
              'it is 17:00 on Thursday',
              'read one call from its first line to its last',
            ),
          ),
        ],
        'next',
      ),
    ],
    stopper: 'Keeping a sentence because it was hard to write.',
    honest: 'You cut the right page, and you had known it was the right one since the day you wrote it.',
  },
  {
    feel: [3, 4],
    eyes: 'A talk that nobody had heard.',
    moved: [
      'The group heard the whole story for the first time, and the questions were about the river.',
      'Two people wrote the claim down without being told to.',
    ],
    hours: ['- 9 h slides', '- 7 h practising alone', '- 2 h with the group'],
    goals: [
      goal('Give the group talk', 'twenty minutes without notes', [met('Nineteen minutes, notes face down.')], 'craft'),
      goal(
        'Practise in front of one person',
        'Mara has heard it before the group does',
        [
          partly(
            'Mara heard the first five minutes, on the stairs.',
            effort(
              'partner',
              'I practised in an empty seminar room.',
              'a talk is a week away',
              'book half an hour with Mara before I open the slides',
            ),
          ),
        ],
        'craft',
      ),
      goal(
        'Draft the abstract',
        'it has 150 words',
        [
          partly(
            '190, and each seems needed.',
            ability(
              'redirect',
              'Choosing between two results.',
              'I cannot choose',
              'ask Mara which one she would tell at dinner',
            ),
          ),
        ],
        'paper',
      ),
    ],
    stopper: 'Preparing alone, where nothing can go wrong.',
    honest: 'You practised the talk eight times alone and not once in front of a face.',
  },
  {
    feel: [4, 3],
    eyes: 'A finished draft in a closed folder.',
    moved: [
      'There is a complete draft: fourteen pages, five figures, no gaps.',
      'I read it aloud from start to end and stopped only twice.',
    ],
    hours: ['- 15 h closing gaps', '- 6 h on a sixth figure', '- 3 h reading aloud'],
    goals: [
      goal('Close every gap in the draft', 'no “to do” is left', [met('None. I searched.')], 'paper'),
      goal(
        'Send the draft to the co-authors',
        'the mail is in the sent folder',
        [
          missed(
            'It hangs on a mail without a recipient.',
            effort('check', 'I made a sixth figure.', 'it is noon on Tuesday', 'press send, with Mara watching'),
          ),
          met('Sent on Tuesday at 11:58.'),
        ],
        'paper',
      ),
      goal('Read the whole draft aloud', 'there is a pencil mark wherever I stumble', [
        met('Two marks, both on page nine.'),
      ]),
    ],
    stopper: 'One more figure.',
    honest: 'You have a full draft, and you are hiding it behind one more figure.',
    softer: 'The draft is almost ready to be sent.',
  },
  {
    feel: [2, 3],
    eyes: 'A file that had been ready for nine days.',
    moved: [
      'Ines answered the same evening, and her first remark was about the sentence I was proudest of.',
      'She was right: it said two things.',
      'It says one now.',
    ],
    hours: ['- 9 h small corrections that nobody will see', '- 5 h teaching', '- 4 h working in what Ines wrote'],
    goals: [
      goal('Work in the first remarks', 'Ines’s list is empty', [met('Empty, and she has seen it.')], 'paper'),
      goal(
        'Check every reference against the paper itself',
        'all 38 are ticked',
        [
          partly(
            '21 of 38.',
            effort(
              'place',
              'I did them in the gaps between other things.',
              'it is 14:00 on Wednesday',
              'take the rest to the library, printed out',
            ),
          ),
          met('38 of 38; two did not say what I had cited them for.'),
        ],
        'paper',
      ),
      goal(
        'Ask for a day at the flood office',
        'the request is sent',
        [met('Sent; they answered with three dates.')],
        'next',
      ),
    ],
    stopper: 'Changing a word so that I need not change a paragraph.',
    honest: 'Two people waited nine days for a file that was ready on the first.',
  },
  {
    feel: [2, 2],
    eyes: 'A margin full of remarks, and my three days beside it.',
    moved: [
      'The discussion is turned round: what we do not know comes first.',
      'It reads as if someone more careful had written it.',
    ],
    keep: 1,
    hours: ['- three days arguing with the remarks', '- one day doing what they said', '- 5 h teaching'],
    goals: [
      goal('Answer every remark of the co-authors', 'each has a yes or a reason', [met('31 yes, 4 reasons.')], 'paper'),
      goal(
        'Send the second draft',
        'the mail is sent with a list of what changed',
        [
          missed(
            'Two sections are new; the mail is not written.',
            effort(
              'own',
              'I wrote long replies to remarks instead of changing the text.',
              'a remark stings',
              'change the sentence first and answer afterwards',
            ),
          ),
          met('Sent with half a page of changes.'),
        ],
        'paper',
      ),
      goal(
        'Answer no criticism on the same evening',
        'nothing was sent after eight',
        [
          missed(
            'Tuesday, 22:40, four paragraphs.',
            effort(
              'own',
              'I defended a paragraph at night.',
              'a mail makes me hot',
              'leave the answer as a draft until breakfast',
            ),
          ),
        ],
        'craft',
      ),
    ],
    stopper: 'Being right.',
    honest:
      'You called the remarks unfair on Monday and followed every one on Thursday; those three days were yours to keep.',
  },
  {
    feel: [3, 3],
    eyes: 'A new tool on the screen, an old section on the desk.',
    moved: [
      'The map of the rivers is redrawn and can be read in grey.',
      'The discussion has its last paragraph, written on Friday after four.',
    ],
    hours: ['- 11 h learning to draw maps', '- 3 h drawing the map', '- 4 h discussion'],
    goals: [
      goal(
        'Write the end of the discussion',
        'the last paragraph says what to do next',
        [met('It says: measure the ground.')],
        'paper',
      ),
      goal(
        'Shorten the paper to twelve pages',
        'twelve, figures included',
        [
          partly(
            'Thirteen and a half.',
            ability(
              'redirect',
              'Cutting text I still like.',
              'I cannot cut a paragraph',
              'give the page to Mara and a pencil',
            ),
          ),
          met('Twelve, and Mara’s pencil is blunt.'),
        ],
        'paper',
      ),
      goal('A map for the web page', 'one can click on a river', [
        missed(
          'I have an account and no map.',
          motive(
            'drop',
            'Write the discussion; the printed map does the work.',
            'somebody mentions the web map',
            'say that I have let it go',
          ),
        ),
      ]),
    ],
    stopper: 'New tools, which make me a beginner with an excuse.',
    honest: 'You learned to draw maps in the week you had promised a discussion.',
  },
  {
    feel: [3, 2],
    eyes: 'A list of limits with one missing.',
    moved: [
      'The section on limits now opens with the worst one: twelve rivers, all in one range of hills.',
      'Writing that took twenty minutes.',
      'Walking round it had taken two months.',
    ],
    hours: ['- 8 h limits, mostly the small ones', '- 5 h data for the archive', '- 6 h exams'],
    goals: [
      goal('Write down the limits', 'the worst stands first', [met('It does; Ines had guessed it.')], 'paper'),
      goal(
        'Put the data into the public archive',
        'it has a number that others can cite',
        [
          missed(
            'The form asked for a licence, and I closed it.',
            ability(
              'learn',
              'What the owners of the gauges allow.',
              'it is 10:00 on Tuesday',
              'call them and ask for one sentence in writing',
              2,
            ),
          ),
          met('The number came on Thursday.'),
        ],
        'paper',
      ),
      goal(
        'Mark the exams',
        'all forty, in two sittings',
        [
          partly(
            '28 of 40; the second examiner was ill.',
            outside(
              'own',
              'Marking my half without waiting for the other.',
              'a pile waits for someone else',
              'mark my own half the same afternoon',
            ),
          ),
        ],
        'craft',
      ),
    ],
    stopper: 'Listing the small things so that the list looks long.',
    honest: 'Your limits named everything but the one a reviewer will see first.',
  },
  {
    feel: [2, 2],
    eyes: 'Two more weeks asked for, one of them gone.',
    moved: [
      'The cover letter says in three sentences why anyone should care.',
      'The third sentence is about the people who live below the mill.',
    ],
    keep: 1,
    hours: ['- 10 h formatting references', '- 6 h on a paragraph that was fine', '- 4 h cover letter'],
    goals: [
      goal(
        'Write the cover letter',
        'half a page, and Ines nods',
        [met('Half a page. She nodded and moved one comma.')],
        'paper',
      ),
      goal(
        'Check every number in the text',
        'each is found in a table',
        [
          missed(
            'I stopped at section three.',
            effort(
              'partner',
              'I formatted references, which the journal does itself.',
              'it is 13:00 on Monday',
              'read the numbers aloud while Mara holds the tables',
            ),
          ),
          met('Every number found; two were rounded the wrong way.'),
        ],
        'paper',
      ),
      goal(
        'Three questions for the flood office',
        'they stand on a card',
        [met('Three on the card, one of them brave.')],
        'next',
      ),
    ],
    stopper: 'Work that has a progress bar.',
    honest: 'You asked for two more weeks, and the first went to the part that needed no time.',
  },
  {
    feel: [4, 4],
    eyes: 'The dull table, done before ten.',
    moved: [
      'The dullest table of the paper was finished on Monday before ten.',
      'After that the week carried itself: figures final, numbers checked, letter signed.',
    ],
    hours: ['- 9 h tables and numbers', '- 6 h final figures', '- 5 h teaching, where 5 were planned'],
    goals: [
      goal('Finish table two', 'every cell has a unit', [met('Monday, 9:50.')], 'paper'),
      goal(
        'Export the final figures',
        'five files in the size the journal wants',
        [met('Five files, checked on paper.')],
        'paper',
      ),
      goal('Leave at six', 'four days out of five', [met('Four. On the fifth I stayed for Mara’s birthday.')]),
    ],
    stopper: 'Starting with whatever is open on the screen.',
    honest:
      'You began with the dull table, and everything after it was lighter; that order was a choice, so choose it again.',
  },
  {
    feel: [3, 3],
    eyes: 'My mail asking whether it is good enough.',
    moved: [
      'The last round of remarks was about commas.',
      'I found one more wrong sign, in the appendix, and mended it without making a story of it.',
    ],
    hours: ['- 7 h waiting to hear that it is good enough', '- 6 h appendix', '- 5 h at the flood office'],
    goals: [
      goal(
        'Submit the paper',
        'the confirmation is in my inbox',
        [
          missed(
            'All files are ready. Nobody pressed the button.',
            effort(
              'check',
              'I asked three people whether it was good enough.',
              'it is 10:00 on Tuesday',
              'open the form at Mara’s desk and stay until it is sent',
            ),
          ),
          met('Submitted on Tuesday at 10:41.'),
        ],
        'paper',
      ),
      goal(
        'Visit the flood office',
        'one page on what they do all day',
        [met('A page and a half; they drink a lot of tea.')],
        'next',
      ),
      goal(
        'Proofread the appendix',
        'one printed copy, read with a ruler',
        [met('Read with a ruler. One sign.')],
        'paper',
      ),
    ],
    stopper: 'Waiting for somebody to say go.',
    honest: 'You are waiting for me to call it good enough; that judgement is yours now.',
  },
  {
    feel: [4, 5],
    eyes: 'A confirmation number, and someone already looking for the next worry.',
    moved: [
      'The paper is submitted.',
      'I told my parents on the phone, and my father asked what makes a river small.',
      'It was a good question, and I had a good answer.',
    ],
    keep: 1,
    hours: ['- 3 h submitting', '- 8 h class and mail that had waited', '- one whole free day'],
    goals: [
      goal(
        'Put the folder of the paper in order',
        'a stranger could rebuild figure one',
        [met('Mara rebuilt it in half an hour.')],
        'paper',
      ),
      goal('Take one day off', 'no screen before evening', [met('Bread, a long walk, no screen.')]),
      goal('Thank the people who helped', 'five notes, by hand', [
        partly(
          'Two notes of five.',
          effort(
            'own',
            'I kept looking whether the status had changed.',
            'breakfast is over on Sunday',
            'write the other three at the kitchen table',
          ),
        ),
      ]),
    ],
    stopper: 'Not knowing what to do with an empty Tuesday.',
    honest: 'You finished it, and let four days pass before you told anyone; you may say what you have done.',
  },
  {
    feel: [2, 2],
    eyes: 'Job pages, open at one in the morning.',
    moved: [
      'I know what three people I respect did after their doctorate, and why.',
      'None of them had decided it at night.',
    ],
    keep: 1,
    hours: ['- 9 h job pages', '- 4 h for three conversations', '- 7 h teaching'],
    goals: [
      goal('Ask three people how they decided', 'there is a page for each', [met('Three pages.')], 'next'),
      goal(
        'Read one postdoc call to the end',
        'I can say what it asks for',
        [
          missed(
            'Seven are bookmarked, none is read.',
            effort('distraction', 'I read salaries.', 'it is past ten at night', 'leave the laptop in the hall'),
          ),
          met('Read to the end; it asks for what I can do.'),
        ],
        'next',
      ),
      goal(
        'Take a first look at the new gauges',
        'one plot with units on both axes',
        [
          partly(
            'The data are loaded.',
            timing(
              'prepare',
              'The technician must confirm the heights.',
              'Monday’s call with the technician begins',
              'ask for the heights before anything else',
            ),
          ),
        ],
        'craft',
      ),
    ],
    stopper: 'The phone beside the bed.',
    honest: 'You rested by reading job pages at one in the morning; that is neither rest nor search.',
  },
  {
    feel: [3, 3],
    eyes: 'Five opinions about my life, none of them mine.',
    moved: [
      'I can name what each of the three roads would want from me in its first year.',
      'Ines said the postdoc would be the same work with another view from the window.',
      'I wrote down that I did not like hearing it.',
    ],
    keep: 2,
    hours: ['- 8 h asking people', '- 2 h writing down what I think', '- 6 h reading for the second paper'],
    goals: [
      goal(
        'Talk to Ines about the postdoc',
        'her three reasons are written down',
        [met('Three for, one against.')],
        'next',
      ),
      goal(
        'Write one page: what I want from work',
        'one page without the word “should”',
        [
          missed(
            'Half a page, seven times “should”.',
            motive(
              'change',
              'I would rather describe one good working day than a career.',
              'I sit down to the page',
              'describe one good Tuesday, hour by hour',
            ),
          ),
          met('One good Tuesday. It has a river in it, and two people.'),
        ],
        'next',
      ),
      goal(
        'Prepare the last class',
        'one afternoon, not two',
        [
          missed(
            'Two afternoons and an evening.',
            motive(
              'change',
              'I would rather teach one real storm than thirty slides.',
              'I prepare a class',
              'bring one storm on paper instead of new slides',
            ),
          ),
        ],
        'craft',
      ),
    ],
    stopper: 'Asking the next person.',
    honest: 'You asked five people what they would do and told none of them what you want.',
  },
  {
    feel: [3, 2],
    eyes: 'A comparison with one column made up.',
    moved: [
      'The flood office sent a real job description, with tasks where others put adjectives.',
      'I marked what I would look forward to on a Monday: four of nine.',
    ],
    keep: 1,
    hours: ['- 7 h comparing', '- 9 h new gauges', '- 5 h yearly report'],
    goals: [
      goal(
        'Compare the three roads on one page',
        'money, freedom, people and place have a line each',
        [
          partly(
            'The column of the venture is guesswork.',
            outside(
              'ask',
              'Asking Tom for his numbers.',
              'I see Tom on Thursday',
              'ask what he would pay himself in the first year',
            ),
          ),
        ],
        'next',
      ),
      goal('Hand in the yearly report', 'the office has stamped it', [met('Stamped on Wednesday.')]),
      goal(
        'Load the new gauges',
        'twelve files open without an error',
        [
          partly(
            'Nine of twelve.',
            ability(
              'learn',
              'The format of the three oldest files.',
              'it is 16:00 on Wednesday',
              'open one old file with the technician on the phone',
              2,
            ),
          ),
        ],
        'craft',
      ),
    ],
    stopper: 'Making the table prettier.',
    honest: 'You compare a salary you know with a freedom you have not tried for a single day.',
    softer: 'The comparison is not quite complete yet.',
  },
  {
    feel: [4, 3],
    eyes: 'Three pages of plan for a second paper.',
    moved: [
      'The second idea is clear enough to fail: rivers in a town should answer faster, by a number I can name.',
      'Mara tried to break it over lunch and could not.',
    ],
    hours: ['- 8 h plans', '- no hour with the data', '- 6 h helping a new student'],
    goals: [
      goal(
        'Say the second idea so that it can fail',
        'the sentence names a number',
        [met('It says: under fifteen minutes.')],
        'craft',
      ),
      goal(
        'Open the town data',
        'one storm is plotted',
        [
          missed(
            'The folder is still zipped.',
            effort('place', 'I planned the plan.', 'it is 9:00 on Tuesday', 'unpack the folder before I write a word'),
          ),
          met('One storm plotted; the delay is eleven minutes.'),
        ],
        'craft',
      ),
      goal('Show the new student around', 'she can start a run on her own', [
        met('She started two, and stopped one. Good sign.'),
      ]),
    ],
    stopper: 'A plan nobody can object to.',
    honest: 'The second idea is three pages of plan, and nobody has opened its data.',
  },
  {
    feel: [2, 1],
    eyes: 'Two reviews, one of them unread.',
    moved: [
      'The reviews are here: one asks for small things, one asks whether the rule holds at all.',
      'I answered the small things in a day.',
    ],
    hours: ['- 6 h the kind review', '- ten minutes the other one', '- 12 h of things that were suddenly urgent'],
    goals: [
      goal('Answer the first reviewer', 'every point has a line', [met('Eleven points, eleven lines.')], 'paper'),
      goal(
        'Read the second review to the end',
        'I have a list of what it asks for',
        [
          missed(
            'I read the first paragraph, on Monday.',
            effort(
              'partner',
              'I tidied the shared folder.',
              'it is 9:00 on Tuesday',
              'read it aloud to Ines, once, without answering',
            ),
          ),
          met('Fourteen points; nine are questions, not attacks.'),
        ],
        'paper',
      ),
      goal('Cook for the flat on Friday', 'four plates on the table by eight', [
        missed(
          'Bread and cheese at nine.',
          effort(
            'own',
            'I polished answers to the kind review until eight.',
            'it is 17:30 on Friday',
            'leave the office with the shopping list in my hand',
          ),
        ),
      ]),
    ],
    stopper: 'The subject line of that mail.',
    honest: 'You answered the kind reviewer in a day and have not opened the other file since.',
  },
  {
    feel: [3, 3],
    eyes: 'One sheet of paper where there had been a cloud.',
    moved: [
      'The second reviewer’s fourteen points fit on one sheet, sorted by what they cost.',
      'Nine are questions, three are right, and two are misunderstandings that I caused.',
      'Point nine will make the paper better.',
    ],
    keep: 1,
    hours: ['- all week arguing in my head', '- forty minutes sorting on paper', '- 9 h new runs'],
    goals: [
      goal('Sort the fourteen points', 'each has a cost in hours', [met('From ten minutes to six hours.')], 'paper'),
      goal(
        'Add two more rivers',
        'both stand in table three',
        [
          partly(
            'One of them stands there.',
            outside(
              'earlier',
              'Sending the request on Monday and not on Thursday.',
              'I need data from someone',
              'write the request before I open my own files',
            ),
          ),
          met('Both stand in table three, and the rule holds.'),
        ],
        'paper',
      ),
      goal(
        'Thank the second reviewer in one honest line',
        'Ines believes it',
        [met('She did, at the second try.')],
        'craft',
      ),
    ],
    stopper: 'Winning arguments in the shower.',
    honest: 'You argued with the reviewer in your head all week; on paper it took forty minutes.',
  },
  {
    feel: [4, 4],
    eyes: 'A pressed shirt, for what was only a visit.',
    moved: [
      'I spent a day at the flood office, and they let me watch a real warning go out.',
      'From the rain to the phone call it took nine minutes.',
      'My model could have given them thirty more.',
    ],
    keep: 2,
    hours: ['- 10 h preparing the visit', '- a day there', '- 5 h answers to the reviewers'],
    goals: [
      goal(
        'Spend a day at the flood office',
        'one page on what I saw',
        [met('Two pages; the second is about the night shift.')],
        'next',
      ),
      goal(
        'Answer points four to eight',
        'five lines are filled in',
        [
          missed(
            'One line.',
            effort(
              'check',
              'I prepared the visit twice.',
              'it is 16:00 on Wednesday',
              'send Ines the table as it stands',
            ),
          ),
          met('All five; Ines struck out one adverb.'),
        ],
        'paper',
      ),
      goal(
        'Ask what they cannot do today',
        'their answer is written down word for word',
        [met('“Small rivers. Nobody watches small rivers.”')],
        'next',
      ),
    ],
    stopper: 'Preparing for what I enjoy.',
    honest: 'You called it only a visit and prepared for it longer than for your committee.',
  },
  {
    feel: [2, 2],
    eyes: 'A “let me think” about something I had finished thinking about.',
    moved: [
      'Tom showed me the sensor he wants to sell; it reads a river for the price of a bicycle.',
      'Eight of the fourteen answers are written.',
    ],
    hours: ['- 9 h answers', '- 6 h in Tom’s workshop', '- 5 h not answering Tom'],
    goals: [
      timed(
        6,
        goal(
          'Answer points nine to fourteen',
          'six lines are filled in',
          [
            partly(
              'Four of six.',
              ability(
                'double',
                'Point twelve: is the ground the same in every valley?',
                'it is 8:30 on Monday, Tuesday and Wednesday',
                'give point twelve the first hour and nothing else',
                6,
              ),
            ),
            met('Six of six; point twelve took five hours.'),
          ],
          'paper',
        ),
      ),
      goal(
        'Give Tom an answer',
        'he has heard it in one sentence',
        [
          missed(
            'I said I would think about it.',
            motive(
              'own',
              'I would rather build the warning than sell the sensor.',
              'I meet Tom on Friday',
              'say that sentence before we look at the workshop',
            ),
          ),
          met('Said it on the stairs. He nodded and gave me one to test.'),
        ],
        'next',
      ),
      goal('Swim twice', 'two stamps on the card', [
        partly(
          'One stamp.',
          effort(
            'partner',
            'I sat in Tom’s workshop until the pool closed.',
            'it is 18:30 on Wednesday',
            'meet Ines at the door of the pool',
          ),
        ),
      ]),
    ],
    stopper: 'Not wanting to disappoint a friend before dinner.',
    honest: 'You told Tom you would think about it; you had thought about it, and it was no.',
  },
  {
    feel: [3, 3],
    eyes: 'Three doors, and me in the hallway.',
    moved: [
      'I wrote to the group in the north and asked what the first year would look like.',
      'They answered with a question: which river would you bring?',
    ],
    keep: 1,
    hours: ['- 8 h letters', '- 8 h answers for the review', '- 4 h the same lists again'],
    goals: [
      goal(
        'Write to the group in the north',
        'the mail is sent, with one page of plan',
        [met('Sent on Tuesday, answered on Thursday.')],
        'next',
      ),
      goal('Visit a third company', 'a date is agreed', [dropped('I was collecting doors.')], 'next'),
    ],
    stopper: 'Looking for a fourth road.',
    honest: 'You keep three doors open, and standing in the hallway has become the plan.',
  },
  {
    feel: [3, 4],
    eyes: 'The check I left for Friday.',
    moved: [
      'The check I was afraid of is done: the rule holds without the two largest storms.',
      'It took an hour.',
      'I had carried it around since the reviews came.',
    ],
    hours: ['- 11 h on everything around the check', '- 1 h the check', '- 5 h town data'],
    goals: [
      goal(
        'Run it without the two largest storms',
        'the number is in the table, whatever it is',
        [met('0.81 before, 0.78 after.')],
        'paper',
      ),
      goal(
        'Rewrite the results after the check',
        'two pages, no old number in them',
        [
          partly(
            'One page. The old numbers are marked in yellow.',
            effort(
              'distraction',
              'I plotted town storms, which are new and fun.',
              'I open the results',
              'close the town folder first',
            ),
          ),
          met('Two pages, no yellow left.'),
        ],
        'paper',
      ),
      goal('Plot a town storm a day', 'five plots by Friday', [met('Five, and they look like siblings.')], 'craft'),
    ],
    stopper: 'Doing the pleasant thing to warm up.',
    honest: 'The check you feared took one hour on Friday; it could have been the first hour of Monday.',
  },
  {
    feel: [3, 3],
    eyes: 'A request for an hour that does not say what for.',
    moved: [
      'The reply to the editor has its first page, and it thanks the second reviewer for point nine, which I mean.',
      'Rivers in the town answer in eleven minutes; five storms agree.',
    ],
    keep: 1,
    hours: ['- 10 h reply to the editor', '- 6 h town storms', '- 4 h writing one mail'],
    goals: [
      goal(
        'Write the first page of the reply',
        'Ines has read it',
        [met('Read; she asked for less thanks and more answer.')],
        'paper',
      ),
      goal(
        'Ask Professor Lin for an hour about next year',
        'it is in both calendars, with its subject',
        [
          partly(
            'The hour is there, the subject is not.',
            effort(
              'own',
              'I wrote the mail four times.',
              'Tuesday’s meeting ends',
              'stay seated and say what the hour is for',
            ),
          ),
          met('Monday at eleven. The subject says “next year”.'),
        ],
        'next',
      ),
      goal(
        'Teach the new student the clock trick',
        'she finds the lost hour herself',
        [dropped('She had found it before I came.')],
        'craft',
      ),
    ],
    stopper: 'Asking in a way that cannot be refused.',
    honest: 'You asked for an hour and left out what for, so that nobody could say no.',
    softer: 'You could have been clearer about the meeting.',
  },
  {
    feel: [4, 4],
    eyes: 'The answers to the reviewers are finished; the page about me is not.',
    moved: [
      'Every comment of the second reviewer has an answer, and three of them made the paper better.',
      'The revised draft is with the co-authors.',
      'I talked to Jonas for an hour about the flood office:',
      '- the work is closer to the river than mine',
      '- nobody there has time for a question that takes a year',
      '- he would do it again',
    ],
    hours: [
      '- 13 h answers and the revised draft',
      '- 5 h town storms',
      '- 3 h a table of three roads, in two colours',
    ],
    goals: [
      goal(
        'Check every answer against the new text',
        'each row of the table names its page',
        [met('Fourteen rows, fourteen pages.')],
        'paper',
      ),
      goal(
        'Send the revised draft to the co-authors',
        'the mail is in the sent folder',
        [met('Sent on Thursday; Ines has read half of it.')],
        'paper',
      ),
      goal(
        'Write a page on each of the three roads',
        'three pages, each with one reason against',
        [
          partly(
            'Two pages. The one for the venture is a heading.',
            effort(
              'place',
              'I drew a table with two colours.',
              'it is 8:30 on Tuesday',
              'write the third page by hand, with the laptop still in my bag',
            ),
          ),
          met('Three pages; the reasons against were the honest part.'),
        ],
        'next',
      ),
    ],
    stopper: 'Drawing the table once more instead of filling it in.',
    honest: 'You made a table of three roads and left empty the one row that decides: what you want to work on.',
  },
  {
    feel: [4, 4],
    eyes: 'Nine pages of answers, and one sentence said aloud.',
    moved: [
      'I told Professor Lin which road I lean to, and why.',
      'The revised paper is back with the journal, with nine pages of answers.',
      'The first plot of the new gauges has real units on both axes.',
    ],
    hours: ['- 9 h last corrections', '- 1 h with Professor Lin, worth the nine', '- 8 h new gauges'],
    goals: [
      goal(
        'Send the revised paper back',
        'the confirmation is in my inbox',
        [met('Confirmed on Wednesday at 16:12.')],
        'paper',
      ),
      goal(
        'Tell Professor Lin which road I lean to',
        'I have said it aloud, with one reason',
        [met('Said it in the first five minutes.')],
        'next',
      ),
      goal(
        'Draw the first plot of the new gauges',
        'both axes have real units',
        [met('Millimetres and minutes.')],
        'craft',
      ),
    ],
    stopper: 'Reading the sent version again, looking for the mistake.',
    honest: 'The letter is in the box; stop correcting the copy on your desk.',
  },
]

// A doctoral student of dialects: which words are lost between grandparents and grandchildren? 阿杰 shares the room, 师姐
// has stayed at the university, 老韩 works at a company, 大伟 wants to found one, 陈阿婆 is recorded in her village.
const CHINESE_WEEKS: readonly SampleWeek[] = [
  {
    feel: [3, 3],
    eyes: '村口等着的那几个人，还有我屋里亮着的灯。',
    moved: [
      '第一次下乡，录到了四位老人，最长的一段两个多钟头。',
      '陈阿婆说“日头落山”有三种说法，她孙子一种也没听过。',
      '问题就从这句话里来了。',
    ],
    keep: 1,
    hours: ['路上和录音占了大半。', '- 录音9个小时', '- 改提纲6个小时，大多是在村里改的', '- 坐车两个半天'],
    goals: [
      goal('录到四位老人', '每人至少四十分钟，听得清', [met('四位都录了，最短的五十二分钟。')], 'paper'),
      goal(
        '提纲定稿',
        '一页纸，出发前打印好',
        [
          partly(
            '打印了，到村里又改了两遍。',
            effort('own', '在招待所里抠问题的字眼。', '提纲一打印出来', '把文件锁上，要改也等录完第一位'),
          ),
        ],
        'craft',
      ),
      goal('借到录音机和备用电池', '出发前一天试录过十分钟', [met('试录过，备用电池真用上了。')]),
    ],
    stopper: '人已经坐在对面了，我还想先把问题改好。',
    honest: '村里人等了你一上午，你在屋里改提纲。',
  },
  {
    feel: [3, 2],
    eyes: '同一批录音，三套文件夹。',
    moved: ['四位老人的录音切完了，一共三百一十段。', '切到第三遍才发现，前两遍的切法其实就够用。'],
    hours: ['- 切录音17个小时，后6个小时没切出新东西', '- 批作业4个小时', '- 给文件夹改名2个小时'],
    goals: [
      goal('把录音切成句子', '每段不超过十秒，有编号', [met('三百一十段，编号连着。')], 'paper'),
      goal(
        '写下头一条听出来的东西',
        '半页纸，有一个词、两代人',
        [
          missed(
            '一个字没写，光顾着切了。',
            effort('place', '把切好的又切了一遍。', '周三早上八点一到阅览室', '戴上耳机只听不切，听完写半页'),
          ),
          met('写了半页：“日头”，奶奶三种说法，孙子一种。'),
        ],
        'paper',
      ),
      goal('给每位老人写张卡片', '年纪、村子、跟谁学的话', [
        partly(
          '两张，另外两位跟谁学的话没问。',
          outside('own', '走之前可以多问一句。', '录音一停', '照着卡片把空格问完，再收机器'),
        ),
      ]),
    ],
    stopper: '手上有活，就不用想它有什么用。',
    honest: '录音整理了三遍，你还没写下一句自己听出来的东西。',
    softer: '录音整理得有点慢，分析还没开始。',
  },
  {
    feel: [4, 3],
    eyes: '组会上一直在点头的我。',
    moved: [
      '问题缩成了一句话：祖孙三代之间，哪些词先丢？',
      '讲给师姐听，她马上问：你怎么知道是丢了，不是没问到？',
      '这一问值一周。',
    ],
    hours: ['- 看文献12个小时', '- 想怎么分清“丢了”和“没问到”，5个小时', '- 组会和会后闲聊4个小时'],
    goals: [
      goal('把问题写成一句话', '师姐听一遍能复述', [met('她复述了，还顺手挑了个毛病。')], 'paper'),
      goal(
        '组会当天记下要做的事',
        '当晚本子上有条目，带日期',
        [
          missed(
            '点了六次头，一条没记。',
            effort('check', '会后跟阿杰聊了一个钟头别的。', '组会一散', '站在门口把要做的事念给阿杰听'),
          ),
          met('散会五分钟内记了四条。'),
        ],
        'craft',
      ),
      goal(
        '读完那两本老词表',
        '摘出两百个要问的词',
        [
          partly(
            '一本读完了，另一本是手抄的，认不全。',
            ability('double', '手抄本里的旧字。', '周三、周五早上八点', '先认一个钟头旧字', 4),
          ),
        ],
        'paper',
      ),
    ],
    stopper: '怕被看出来没听懂，就先点头。',
    honest: '组会上你点了六次头，会后一件也没记。',
  },
  {
    feel: [2, 2],
    eyes: '四十份批得密密麻麻的作业。',
    moved: [
      '四十份作业全发回去了，每份都写了一句具体的。',
      '有个学生在作业里写了他外婆的一句骂人话，正好是我要找的词。',
    ],
    keep: 1,
    hours: ['- 批作业和答疑18个小时，原打算6个', '- 回学生消息4个小时，几乎是秒回', '- 录音没打开'],
    goals: [
      goal(
        '助教的活压到六小时以内',
        '日历上加起来不过六',
        [
          partly(
            '作业都发了，花了十八个小时。',
            effort('own', '能写一句的批语我写了五句。', '一份作业批到第三句', '停笔，换下一份'),
          ),
        ],
        'craft',
      ),
      goal(
        '听完陈阿婆那两个钟头',
        '词表上二百多个词都打了勾或叉',
        [
          missed('一分钟也没听。', effort('place', '批作业批到周日。', '周二早上八点', '先听四十分钟再去办公室')),
          met('听完了，叉了三十七个。'),
        ],
        'paper',
      ),
      goal('把会议摘要交上去', '邮箱里有回执', [met('周一就交了。')]),
    ],
    stopper: '学生的消息一响，就觉得天大的事来了。',
    honest: '学生的作业你批得一字不漏，自己的录音一段没听。',
  },
  {
    feel: [3, 3],
    eyes: '一套跑得很顺的工具，和停在第一段的稿子。',
    moved: ['转写工具跑通了，十分钟的录音两分钟出初稿。', '引言写了第一段，写的就是陈阿婆那三种“日头”。'],
    keep: 1,
    hours: ['- 弄工具16个小时', '- 写稿1个半小时', '- 其他5个小时'],
    goals: [
      goal('转写工具能用', '阿杰照着说明自己跑得起来', [met('他跑起来了，问了我一句就够了。')], 'craft'),
      goal(
        '引言写满一页',
        '从一句老话写起，写到问题为止',
        [
          partly(
            '写了一段。',
            effort('distraction', '给工具加了三个没人要的功能。', '一打开稿子', '把工具的窗口全关掉'),
          ),
          met('一页，师姐说开头想往下看。'),
        ],
        'paper',
      ),
      goal('给工具做个漂亮界面', '点一下就能转写', [dropped('就我和阿杰用，命令行够了。')]),
    ],
    stopper: '工具总能再顺一点。',
    honest: '你说先把工具弄顺再写，工具顺了一周，稿子还在第一段。',
  },
  {
    feel: [2, 2],
    eyes: '两天查同一个问题的记录。',
    moved: ['两个村的读音为什么差半个调，弄明白了：录音机的采样不一样。', '师姐看了一眼就说对了，我之前查了两天。'],
    hours: ['- 自己琢磨两天', '- 问师姐十分钟', '- 重新对齐7个小时'],
    goals: [
      goal(
        '两个村的录音对齐',
        '同一个词放在一起听，音高能比',
        [
          partly('对齐了一个村。', ability('learn', '采样换算那一步。', '周三晚上七点', '照着师姐的例子从头做一遍', 3)),
          met('两个村都对齐了，半个调的差没了。'),
        ],
        'paper',
      ),
      goal('卡住半小时就去问', '一周里真问过两回', [met('问了两回，加起来十五分钟。')], 'craft'),
      goal('约好第二次下乡', '村里有人接，日子定了', [
        missed(
          '村里都在收稻子，没人有空。',
          timing('prepare', '得等稻子收完。', '陈阿婆家的稻子一收完', '当天把车票买了'),
        ),
      ]),
    ],
    stopper: '觉得问出口就露了底。',
    honest: '问一句就明白的事，你自己琢磨了两天。',
  },
  {
    feel: [3, 2],
    eyes: '每天上午的头两个钟头。',
    moved: ['方法那一节有了骨架：找谁、怎么问、怎么算“丢”。', '怎么算“丢”写了三条，第三条是跟阿杰吵出来的。'],
    keep: 1,
    hours: ['- 回消息11个小时，都在上午', '- 写稿5个小时，都在晚上九点以后', '- 上课6个小时'],
    goals: [
      goal('方法一节搭出骨架', '三个小标题，每个下面有五行', [met('三个小标题，第三个最实在。')], 'paper'),
      goal(
        '早上先写稿，写四天',
        '台历上有四个勾',
        [
          missed(
            '一个勾。',
            effort('place', '躺在床上就开始回消息。', '晚上一关灯', '把手机放到客厅充电，早上十点再拿'),
          ),
          partly(
            '两个勾。',
            effort('distraction', '另外两天就想看一眼群里有没有事。', '早上一坐下', '先断网，写满一屏再连'),
          ),
          met('四个勾，周四那个写得最多。'),
        ],
        'craft',
      ),
      goal('学一遍新的标注软件', '标完一段', [dropped('旧的够用，换了还得教师妹。')]),
    ],
    stopper: '群里的红点。',
    honest: '你不是没时间写，是每天先把时间给了别人的消息。',
    softer: '写稿的时间被消息占了不少，以后注意。',
  },
  {
    feel: [3, 4],
    eyes: '师妹那份改得满篇是字的稿子。',
    moved: ['师妹的开题报告顺了，她自己也讲得清了。', '给她改的时候我才看出来，我的方法一节也犯同样的毛病。'],
    keep: 1,
    hours: ['- 师妹的稿子9个小时', '- 自己的稿子2个小时', '- 上课6个小时'],
    goals: [
      goal(
        '方法一节写成整句',
        '三页，没有“待补”',
        [
          missed(
            '半页。',
            effort('partner', '改师妹的稿子，改着痛快。', '周二下午两点', '跟师妹坐一张桌子，各写各的，写到四点'),
          ),
          met('三页，“待补”清掉了。'),
        ],
        'paper',
      ),
      goal('帮师妹过一遍开题', '一个下午，只提三条', [met('提了三条，剩下的我忍住了。')]),
      goal('词表分成三类', '吃穿、农活、骂人，各有各的表', [met('三张表，骂人的那张最长。')], 'paper'),
    ],
    stopper: '改别人的东西，不疼。',
    honest: '师妹的稿子你改得很细，自己的稿子你绕着走。',
  },
  {
    feel: [2, 3],
    eyes: '墙上那张改了四次的计划表。',
    moved: ['三十户的名单定了，每户祖孙三代都愿意录。', '名单是靠打了十九个电话定下来的，不是靠那张表。'],
    keep: 1,
    hours: ['- 排计划8个小时', '- 打电话3个小时', '- 上课和答疑7个小时'],
    goals: [
      goal('定下三十户', '名单上每户有电话、有人点头', [met('三十户，十九个电话。')], 'paper'),
      goal(
        '录完头三户',
        '九段录音都备了份',
        [
          missed(
            '一户没录。',
            effort('check', '在画那张计划表。', '周四晚上八点', '把录到哪一户发给师姐，一户没有也照发'),
          ),
          partly(
            '录了两户，第三户的爷爷去了女儿家。',
            outside('ask', '提前一天打个电话确认。', '录音前一天吃过晚饭', '挨家打一遍电话'),
          ),
          met('三户九段，都备了份。'),
        ],
        'paper',
      ),
    ],
    stopper: '表格画好了，就像事情做好了。',
    honest: '计划改了四次，照着做了半天。',
  },
  {
    feel: [4, 4],
    eyes: '十一位老人的录音，里头没有我家的人。',
    moved: ['第二次下乡，五天录了十一位老人。', '有位大爷八十七了，录完说：这些话，好些年没人问我了。'],
    keep: 1,
    hours: ['- 录音21个小时', '- 走村串户5个半天', '- 晚上备份，每天一个小时'],
    goals: [
      goal('五天录十位老人', '每晚备份一次，本子上签个字', [met('十一位，五个签字。')], 'paper'),
      goal('给奶奶录一段', '半个钟头，就聊她小时候', [
        missed(
          '到家天黑了，只吃了顿饭。',
          motive('own', '想先听她讲，不想拿着词表问她。', '周日下午一到奶奶家', '把录音机放在灶台上，词表留在车里'),
        ),
        met('四十分钟，讲的全是她娘家的事。'),
      ]),
    ],
    stopper: '自家的事总觉得随时都能补。',
    honest: '你录了十一位老人，自己奶奶那一段还空着。',
  },
  {
    feel: [2, 2],
    eyes: '一张换了六种颜色的图。',
    moved: ['头一张总图出来了：丢得最快的不是农活的词，是骂人的词。', '跟原来想的正好反着。'],
    hours: ['- 算和画5个小时', '- 调颜色两天', '- 想它为什么反着，2个小时'],
    goals: [
      goal('画出头一张总图', '三代人、三类词，一眼能比', [met('画出来了，反着的。')], 'paper'),
      goal(
        '想三个理由解释它',
        '每个理由配一段录音',
        [
          partly(
            '想了一个，是师姐想的。',
            ability('double', '怎么分清是不说了，还是不好意思说。', '周二、周四早上八点', '先听一个钟头骂人的录音', 4),
          ),
          met('三个理由，第二个站得住。'),
        ],
        'paper',
      ),
      goal('跟林老师说结果反了', '组会第一个说', [met('第一个说的，林老师笑了。')], 'craft'),
    ],
    stopper: '不好看的结果，总想先打扮一下。',
    honest: '结果不合你的意，你去调了两天颜色。',
  },
  {
    feel: [1, 2],
    eyes: '凌晨两点还亮着的屏幕。',
    moved: ['定了一条规矩：一张图只说一件事。', '按这条规矩，原来六张图留下三张。'],
    hours: ['- 熬到两点，两回', '- 上午十一点才到，两回', '- 真写真画的大约10个小时'],
    goals: [
      goal('文章的图定下三张', '每张一句话讲得完', [met('三张，三句话。')], 'paper'),
      goal(
        '十二点前睡，睡满四天',
        '本子上记钟点',
        [
          missed(
            '一天。',
            effort('distraction', '半夜觉得自己特别清楚。', '十一点半的闹钟一响', '合上电脑，明天的第一句写在纸上'),
          ),
          partly(
            '三天，第四天十二点四十。',
            effort('partner', '跟阿杰聊球聊晚了。', '阿杰说再聊会儿', '说我走了，明早八点楼下见'),
          ),
        ],
        'craft',
      ),
      goal('做一张彩色挂图', '打印出来贴墙上', [dropped('一张图只说一件事，用不着彩色。')]),
    ],
    stopper: '夜里安静，就当时间是白来的。',
    honest: '半夜两点画的图，早上九点你自己删了，这一夜你在跟谁较劲？',
  },
  {
    feel: [3, 3],
    eyes: '说了三周的“差不多了”。',
    moved: ['方法一节交给师姐了，差的是一段抽样说明，写它用了五十分钟。', '师姐当天就回了，只改了两个字。'],
    hours: ['- 在方法一节外面转了9个小时', '- 写那一段50分钟', '- 上课6个小时'],
    goals: [
      goal('方法一节收尾', '交到师姐手上', [met('周四交的，改了两个字。')], 'paper'),
      goal(
        '转写二十户',
        '每户三段，校过一遍',
        [
          partly(
            '十二户。',
            outside('earlier', '校对的人要提前一周约。', '周一早上九点', '先把要校的录音发给师妹，再做别的'),
          ),
          met('二十户都校过了。'),
        ],
        'paper',
      ),
      goal(
        '回老韩的信',
        '不止一句“最近忙”',
        [missed('又回了一句“在忙”。', motive('change', '想当面聊，不想写信。', '又想起这封信', '打电话约他吃碗面'))],
        'next',
      ),
    ],
    stopper: '最后一点总想挑个精神好的日子做。',
    honest: '“差不多了”你说了三周，差的那一点没人碰过。',
    softer: '方法这一节拖得久了点。',
  },
  {
    feel: [4, 4],
    eyes: '一屋子听我讲老家话的人。',
    moved: ['组里试讲了一遍，二十分钟，没看稿。', '放陈阿婆那段录音的时候，没人看手机。'],
    keep: 1,
    hours: ['- 做幻灯片10个小时', '- 一个人对着墙练了七天', '- 讲给人听，一次'],
    goals: [
      goal('组里试讲', '二十分钟，不看稿', [met('十九分半。')], 'craft'),
      goal(
        '先讲给一个外行听',
        '阿杰的室友能说出一句要点',
        [missed('没去找他。', effort('partner', '对着墙又练了一遍。', '幻灯片一做到十页', '当晚端着电脑去隔壁敲门'))],
        'craft',
      ),
      goal(
        '记下每个问题',
        '当天写在本子上，一条不漏',
        [
          partly(
            '记了七条，有两条没听清。',
            outside('ask', '当场可以请人再说一遍。', '没听清人家问什么', '当场请他再说一遍'),
          ),
        ],
        'paper',
      ),
    ],
    stopper: '一个人练最安全。',
    honest: '讲一遍就顺了，前头那七天，你躲的是听的人。',
  },
  {
    feel: [2, 2],
    eyes: '三件别人的事，和日历上空着的“写稿”。',
    moved: ['结果一节写了一页半，写的是骂人的词。', '三个人的忙都帮完了，三个人都说了谢谢。'],
    hours: ['- 给阿杰调设备6个小时', '- 替师姐监考半天', '- 给学院翻译材料7个小时', '- 写稿4个小时'],
    goals: [
      goal(
        '结果一节写三页',
        '三张图各配一页',
        [
          partly('一页半。', effort('own', '三个忙，一个没推。', '有人开口找我帮忙', '说明天上午答复，先看一眼日历')),
          met('三页，一图一页。'),
        ],
        'paper',
      ),
      goal('设备借给阿杰，教他用', '他自己录成一段', [met('录成了，就是没按保存，又录了一遍。')]),
      goal('报名夏天的读书会', '交了报名表', [
        missed('表填了一半。', motive('drop', '想把那几个晚上留给写稿。', '再有人拉我报名', '说这个不去了')),
      ]),
    ],
    stopper: '“不”字到嘴边就变成“行”。',
    honest: '三个人找你帮忙，你全答应了，推掉的是自己的稿子。',
  },
  {
    feel: [3, 2],
    eyes: '一封周四才发出去的信。',
    moved: ['邻县的老录音有着落了，七十年代的，整整六盘。', '管资料的老师说，二十年里我是第二个来要的。'],
    keep: 1,
    hours: ['- 等回信，等的时候什么也没写', '- 填申请表2个小时', '- 校转写9个小时'],
    goals: [
      goal(
        '拿到那六盘老录音',
        '文件拷到手，听过头一盘',
        [
          missed(
            '批了，还没拷到。',
            outside('earlier', '信可以周一就发。', '周一一到办公室', '先把要求人的信发完，再泡茶'),
          ),
          met('六盘都拷来了，头一盘里有人唱山歌。'),
        ],
        'paper',
      ),
      goal('校完五户转写', '五户都标了“已校”', [met('六户。')], 'paper'),
      goal('问清录音能不能公开', '有一句书面答复', [
        partly(
          '口头说行，没有字据。',
          outside('ask', '可以请他写一句话作准。', '周四还没拿到字据', '打电话请他回一句“可以”'),
        ),
      ]),
    ],
    stopper: '把等回信当成在干活。',
    honest: '你说对方回得慢，可那封信你周四才发。',
  },
  {
    feel: [2, 1],
    eyes: '表里那个周一就不对的数。',
    moved: ['对不上的数找到了：有两户的孙子录了两遍，算重了。', '改完以后，结论没变，小了一点。'],
    keep: 1,
    hours: ['- 绕着那个数走了四天', '- 找出来3个小时', '- 重算重画6个小时'],
    goals: [
      goal(
        '三张图全部定稿',
        '数跟表对得上，师姐核过',
        [
          partly(
            '两张定了，第三张的数是重的。',
            effort('check', '看见不对，先去做了别的。', '一个数对不上', '十分钟内发给师姐，不等弄明白'),
          ),
          met('三张都核过了。'),
        ],
        'paper',
      ),
      goal('给数据写一份说明', '换个人也能重算一遍', [met('师妹重算了一遍，一样。')], 'craft'),
      goal('陪爸妈吃顿饭', '手机放包里', [
        missed('又改期了。', effort('own', '在实验室找那个数。', '到周六上午十点', '关机出门，那个数留它过夜')),
      ]),
    ],
    stopper: '盼着不对的数自己变对。',
    honest: '数字对不上，周一你就看见了，周五才开口。',
  },
  {
    feel: [3, 3],
    eyes: '清单上划掉的那六条，都是短的。',
    moved: ['六件小事清空了，桌面干净了。', '三件大的里头，只有“讨论写什么”想清了一半。'],
    keep: 1,
    hours: ['- 小事14个小时', '- 大事3个小时', '- 上课6个小时'],
    goals: [
      goal(
        '讨论一节列出五点',
        '五点有先后，讲得出为什么',
        [
          missed(
            '两点，没排序。',
            effort('place', '做清单上短的那几条。', '周二早上八点一到阅览室', '只带那张讨论的纸，别的不带'),
          ),
          met('五点，第四点最要紧。'),
        ],
        'paper',
      ),
      goal('报销单交掉', '财务盖了章', [met('盖了，跑了两趟。')]),
      goal(
        '清单只留三条',
        '每天早上写在便签上',
        [missed('头一天就写了九条。', effort('own', '想到什么加什么。', '便签上写到第四条', '先划掉一条再写'))],
        'craft',
      ),
    ],
    stopper: '划掉一条的那点痛快。',
    honest: '列了九件事，做完最轻的六件，重的三件原样挪到下一张纸上。',
  },
  {
    feel: [4, 4],
    eyes: '周一上午写完的那一段。',
    moved: ['周一上午先写了最怕写的那一段，十一点就写完了。', '后面几天都是顺着它往下走，周五五点就收了工。'],
    hours: ['- 写稿15个小时，头一回比别的都多', '- 上课6个小时', '- 跑步三次'],
    goals: [
      goal('写出讨论的头两点', '两页，给师姐看过', [met('两页，她在旁边写了个“好”。')], 'paper'),
      goal('跑三次步', '每次半小时', [met('三次，第三次下小雨。')]),
      goal('周五五点收工', '五点以后不开电脑', [met('五点零四分关的机。')], 'craft'),
    ],
    stopper: '顺了一周，就忘了是怎么顺的。',
    honest: '没赶工，事情倒做完了；记住周一是从哪一段开的头。',
  },
  {
    feel: [3, 2],
    eyes: '讨论里的引号和出处，一句接一句。',
    moved: ['讨论五点都写了，四页。', '念给阿杰听，他问：哪句是你自己的？', '我指了指第三页最后一句。'],
    keep: 2,
    hours: ['- 翻文献11个小时', '- 写讨论7个小时', '- 上课5个小时'],
    goals: [
      goal('讨论写完五点', '四页，整句', [met('四页，四分之三是别人的话。')], 'paper'),
      goal(
        '每一点写一句自己的话',
        '五句，不带出处',
        [
          partly(
            '两句。',
            ability(
              'redirect',
              '离开文献就不知道怎么起头。',
              '一写到引号',
              '先合上文献，把这点讲给阿杰听，再照着讲的写',
            ),
          ),
          met('五句，第三句我自己也喜欢。'),
        ],
        'paper',
      ),
      goal('去隔壁组听系列课', '听满四次', [dropped('听了一次，跟稿子不搭边。')]),
    ],
    stopper: '借别人的话，出了错不算我的。',
    honest: '讨论这四页，大半是别人说过的话。',
  },
  {
    feel: [3, 4],
    eyes: '从头划到尾的那一节。',
    moved: ['把“研究现状”里两页删了，稿子一下子立住了。', '删完再读，头一页就能看到陈阿婆。'],
    keep: 1,
    hours: ['- 犹豫三天', '- 删它二十分钟', '- 接上前后文4个小时'],
    goals: [
      goal('引言压到两页', '第三页就讲到村里', [met('第二页末尾就到村里了。')], 'paper'),
      goal('找个外行读引言', '他能说出问的是什么', [met('我妈读了，说：不就是问小孩为啥不会说老话吗。')], 'craft'),
      goal(
        '看看博后的招人信息',
        '列一张单子，有截止日期',
        [
          missed(
            '打开一页，又关了。',
            timing('continue', '手上得先有一篇能附上的稿子。', '周四下午五点', '从头到尾读完一条'),
          ),
          met('读了四条，列了四行。'),
        ],
        'next',
      ),
    ],
    stopper: '写得辛苦的段落，舍不得。',
    honest: '那两页删得对，你心疼了三天，早三天删也是这个结果。',
  },
  {
    feel: [4, 3],
    eyes: '一份谁也没收到的完整稿子。',
    moved: ['全文第一次从头到尾连上了，一万一千字，三张图。', '出声念了一遍，只打了两个磕绊。'],
    hours: ['- 补缝14个小时', '- 念稿3个小时', '- 又画了一张不一定要的图，5个小时'],
    goals: [
      goal('全文连上', '没有一处“待补”', [met('搜过了，没有。')], 'paper'),
      goal(
        '发给师姐和林老师',
        '已发送里有这封信',
        [
          missed('信写好了，收件人空着。', effort('check', '补了第四张图。', '周二中午十二点', '当着阿杰的面点发送')),
          met('周二十二点零三分发的。'),
        ],
        'paper',
      ),
      goal('全文出声念一遍', '卡的地方都画了线', [met('两条线，都在第九页。')]),
    ],
    stopper: '再补一张图。',
    honest: '稿子齐了一周，除了你没人看过，那就还不算写完。',
    softer: '稿子基本齐了，再改改就能发。',
  },
  {
    feel: [2, 3],
    eyes: '周五深夜的那个发送时间。',
    moved: ['稿子发给师姐了，她周六回了三条，条条在点子上。', '第一条说的就是我最得意的那句：一句里塞了两个意思。'],
    keep: 1,
    hours: ['- 交之前改标点8个小时', '- 按师姐的意见改5个小时', '- 上课6个小时'],
    goals: [
      goal('把师姐的三条改完', '她看过，没再圈', [met('没再圈。')], 'paper'),
      goal(
        '参考文献逐条核对',
        '六十二条都打勾',
        [
          partly('三十五条。', effort('place', '夹在别的事中间核的。', '周三下午两点', '打印出来去阅览室，核完再出来')),
          met('六十二条，有两条原文没这么说。'),
        ],
        'paper',
      ),
      goal('给老韩写信约参观', '日子定了', [met('定了，周四，管一顿午饭。')], 'next'),
    ],
    stopper: '改标点，改着改着就十一点了。',
    honest: '说好周五交，你周五晚上十一点五十八分交，头一个要看的人已经睡了。',
  },
  {
    feel: [2, 2],
    eyes: '一大篇批注底下，两个字的回信。',
    moved: ['讨论掉了个头：先说不知道什么，再说知道什么。', '读着像是比我老成的人写的。'],
    keep: 1,
    hours: ['- 生闷气三天', '- 照着意见改，一天', '- 上课5个小时'],
    goals: [
      goal('逐条回应师姐的批注', '每条写了改或不改，不改的有理由', [met('二十八条改，三条不改。')], 'paper'),
      goal(
        '第二稿发出去',
        '附一页改动说明',
        [
          missed(
            '两节是新的，信没写。',
            effort('own', '在脑子里跟批注吵架。', '看批注看得来气', '先把那句改了，改完再气'),
          ),
          met('发了，说明写了半页。'),
        ],
        'paper',
      ),
      goal('当面谢一次师姐', '说清谢的是哪一条', [
        missed(
          '走到她门口，又回来了。',
          effort('own', '回座位改批注去了。', '在食堂一看见师姐', '端着盘子坐过去，先说谢'),
        ),
      ]),
    ],
    stopper: '觉得自己没错的时候。',
    honest: '人家花了一个晚上给你提意见，你回了“收到”两个字。',
  },
  {
    feel: [3, 3],
    eyes: '编到第九号的摘要。',
    moved: ['摘要定了，二百四十字，第二句就是结论。', '绕了一大圈，用的是第三稿。'],
    hours: ['- 摘要11个小时', '- 图注3个小时', '- 上课6个小时'],
    goals: [
      goal('摘要定稿', '不超过二百五十字', [met('二百四十字。')], 'paper'),
      goal(
        '全文压到九千字',
        '字数框里看得到',
        [
          partly(
            '一万零三百。',
            ability('redirect', '自己喜欢的段落下不去手。', '一段删不动', '把那页递给阿杰，给他一支红笔'),
          ),
          met('八千九，阿杰的红笔用掉半支。'),
        ],
        'paper',
      ),
      goal('做个方言小网页', '点一个词能听三代人说', [dropped('文章里用不上，先放下。')]),
    ],
    stopper: '短的东西，改起来像是永远差一点。',
    honest: '摘要你改了九稿，最后用的是第三稿。',
  },
  {
    feel: [2, 2],
    eyes: '每天晚上九点才打开的那一节。',
    moved: ['局限写到最前头了：三十户都在一条河边上，换条河不一定。', '写出来以后，后面反倒好写了。'],
    hours: ['- 白天：格式、图注、回信，加起来15个小时', '- 晚上九点以后：局限，6个小时', '- 监考半天'],
    goals: [
      goal('局限一节写完', '最要命的那条放第一', [met('放第一了。')], 'paper'),
      goal(
        '录音存进公共库',
        '有编号，别人能引',
        [
          missed(
            '填到授权那一栏停了。',
            ability('learn', '授权书要哪几个人签。', '周二上午十点', '给管库的老师打电话，照着问三句', 2),
          ),
          met('编号周四下来了。'),
        ],
        'paper',
      ),
      goal(
        '卷子批完',
        '两个半天，四十份',
        [
          partly(
            '二十六份，剩下的在另一位老师手里。',
            outside('own', '可以先把自己那半批完。', '一等起别人来', '先批完自己手上这一半'),
          ),
        ],
        'craft',
      ),
    ],
    stopper: '白天精神好，舍不得拿来写难的。',
    honest: '最难的一节你天天留到晚上九点，再说自己写不动。',
  },
  {
    feel: [3, 2],
    eyes: '跑了八十遍的机器，和空着的结论。',
    moved: ['识别的准头从七成一到了七成三。', '结论那一段写了四行，是周日在车上写的。'],
    keep: 1,
    hours: ['- 挑参数19个小时', '- 写结论40分钟', '- 上课5个小时'],
    goals: [
      goal(
        '结论写一页',
        '不看前文也读得懂',
        [
          missed('四行。', effort('distraction', '守着机器看数字跳。', '机器一开始跑', '锁屏，去对面楼写结论')),
          met('一页，我妈读得懂。'),
        ],
        'paper',
      ),
      goal('机器那部分收尾', '最后一次跑完，数填进表里', [met('填了，不再跑了。')], 'paper'),
      goal(
        '投稿信写半页',
        '第一句说清谁会在意',
        [
          partly(
            '两行，头一句没想好。',
            ability(
              'learn',
              '没写过投稿信，头一句不知道放什么。',
              '周四晚上七点',
              '找师姐要两封旧的，一句一句拆开看',
              2,
            ),
          ),
        ],
        'paper',
      ),
    ],
    stopper: '会自己跳的数字。',
    honest: '机器的参数你挑了一周，读者头一眼要看的那句话，你在车上写的。',
  },
  {
    feel: [3, 3],
    eyes: '我那条“您看行不行”的消息。',
    moved: ['最后一轮意见只剩标点了。', '自己又揪出一个错，附录里的，改了，没声张。'],
    keep: 1,
    hours: ['- 等一句“行”，等了两天', '- 附录6个小时', '- 去老韩公司一天'],
    goals: [
      goal(
        '投稿',
        '邮箱里有回执',
        [
          missed(
            '文件都齐了，没点那一下。',
            effort('check', '问了三个人行不行。', '周二上午十点', '坐到阿杰旁边点提交，点完再起来'),
          ),
          met('周二十点四十提交的。'),
        ],
        'paper',
      ),
      goal('去老韩公司待一天', '记一页：他们一天到晚在干什么', [met('一页半，开会占了半页。')], 'next'),
      goal('附录拿尺子比着校一遍', '纸上每行打勾', [met('揪出一个错。')], 'paper'),
    ],
    stopper: '等别人说一声“可以了”。',
    honest: '好不好你自己看得出来，还在等我点头。',
  },
  {
    feel: [4, 4],
    eyes: '一张回执，和马上打开的另一个网页。',
    moved: ['稿子投出去了。', '给家里打电话，我爸问：这下能听懂你奶奶说话了吧？', '我说能，比原来多懂两百个词。'],
    keep: 1,
    hours: ['- 投稿3个小时', '- 攒下的杂事9个小时', '- 翻别人主页一个晚上'],
    goals: [
      goal('把稿子的文件夹理清', '换个人能从头重画图一', [met('师妹重画了，半个钟头。')], 'craft'),
      goal('歇一整天', '天黑前不碰屏幕', [met('爬了趟山，腿酸。')]),
      goal('给录过音的老人报个信', '五家，打电话，不发短信', [
        partly('打了两家。', effort('own', '一遍遍看稿子的状态变没变。', '周日吃完早饭', '坐在阳台上把剩下三家打完')),
        met('五家都打了，陈阿婆讲了半个钟头。'),
      ]),
    ],
    stopper: '闲下来就想跟人比。',
    honest: '投出去那天你没歇，去数了别人有几篇。',
  },
  {
    feel: [2, 3],
    eyes: '两天空白，和写满“要做”的手机备忘录。',
    moved: ['攒了半年的体检做了，没事。', '跟大伟吃了顿饭，他想做个让小孩跟奶奶学说话的小东西。'],
    keep: 1,
    hours: ['- 歇了两天，备忘录记了十四条', '- 上课6个小时', '- 看闲书一本'],
    goals: [
      goal('正经歇两天', '不记、不回、不想稿子', [
        partly(
          '人没动，备忘录记了十四条。',
          effort('distraction', '躺着想事。', '一冒出“要做”的念头', '起来换鞋下楼走一圈'),
        ),
      ]),
      goal('听大伟把想法讲完', '不打断，记一页', [met('记了一页，他自己都没这么齐。')], 'next'),
      goal('做体检', '报告拿到手', [met('拿到了，没箭头。')]),
    ],
    stopper: '一歇就觉得欠了谁的。',
    honest: '歇了两天，你两天都惦记着没做的事，这不叫歇。',
  },
  {
    feel: [2, 2],
    eyes: '夜里一点还开着的招聘页。',
    moved: ['问到三个人当初怎么选的，三个人的理由都不是钱。', '也没有一个是在夜里定下来的。'],
    hours: ['- 看招聘9个小时，都在睡前', '- 跟三个人聊天4个小时', '- 上课6个小时'],
    goals: [
      goal('问三个毕业的人怎么选的', '每人记一页', [met('三页。')], 'next'),
      goal(
        '从头到尾读完一条博后招人',
        '说得出它要什么人',
        [
          missed(
            '收藏了七条，一条没读完。',
            effort('distraction', '光看工资那一栏。', '晚上十点一过', '把电脑留在客厅'),
          ),
          met('读完一条，它要的我都会。'),
        ],
        'next',
      ),
      goal(
        '听一遍新录音',
        '挑出十个值得问的词',
        [
          partly(
            '挑了四个。',
            timing('prepare', '那边的老师得先把村名核一遍。', '周一例会一开始', '先问村名哪天能核完'),
          ),
        ],
        'craft',
      ),
    ],
    stopper: '睡前那一眼。',
    honest: '说是想出路，你看的其实是工资那一栏。',
  },
  {
    feel: [4, 3],
    eyes: '走廊里讲得眉飞色舞的我。',
    moved: ['第二篇的问题有了：小孩是从奶奶那儿学回老话的，还是从邻居那儿？', '阿杰想挑它的刺，挑了一顿饭没挑动。'],
    hours: ['- 讲给人听5个小时', '- 写下来0个小时', '- 带新来的师弟6个小时'],
    goals: [
      goal(
        '第二篇写一页纸',
        '问题、怎么问、怎么算错',
        [
          missed(
            '一个字没有，讲了五遍。',
            effort('place', '在走廊里讲。', '又想拉人讲的时候', '先回座位写三行，拿着三行去讲'),
          ),
          met('一页，“怎么算错”占了半页。'),
        ],
        'craft',
      ),
      goal('教会师弟备份', '他自己备份、自己恢复一次', [
        partly('备份会了，恢复还没试。', timing('own', '得等空出一块硬盘。', '新硬盘一到', '当天陪他恢复一次')),
      ]),
      goal('新录音听完五户', '每户记三行', [met('五户，十五行。')], 'craft'),
    ],
    stopper: '讲出来太痛快，痛快完就像做过了。',
    honest: '这个主意你在走廊里讲给五个人听，纸上一个字没有。',
  },
  {
    feel: [3, 3],
    eyes: '一沓面试题，最底下才是我的研究。',
    moved: [
      '跟老韩的组长聊了一个钟头，他们真缺懂方言的人。',
      '他问我论文讲什么，我讲了三分钟，他记了一行。',
      '那一行记得挺准。',
    ],
    hours: ['- 背面试题四天', '- 准备讲自己的研究，半天', '- 上课5个小时'],
    goals: [
      goal('跟老韩的组长聊一次', '弄清头一年干什么活', [met('头一年标数据，第二年才碰模型。')], 'next'),
      goal(
        '研究讲到十分钟',
        '外行听完能问出一个问题',
        [
          partly(
            '三分钟就讲完了，没人问。',
            effort('partner', '背题去了。', '周三晚上七点', '讲给大伟听，讲到他问出问题为止'),
          ),
          met('十分钟，大伟问了四个。'),
        ],
        'next',
      ),
      goal(
        '新录音切完',
        '编号连着，不切第二遍',
        [
          missed(
            '切了一半，机器借走了。',
            outside('earlier', '借出去之前可以说好哪天还。', '有人来借机器', '当面写下还的日子'),
          ),
        ],
        'craft',
      ),
    ],
    stopper: '有标准答案的题，做着踏实。',
    honest: '你准备了四天，讲自己研究的那一段反倒最短。',
    softer: '面谈还算顺利，研究部分可以再准备准备。',
  },
  {
    feel: [3, 2],
    eyes: '问了一圈人的聊天记录。',
    moved: [
      '三条路头一年各要我干什么，都打听清楚了。',
      '师姐说留下来还是这些活，换个办公室。',
      '听完不太高兴，这一条也记下了。',
    ],
    keep: 2,
    hours: ['- 问人8个小时', '- 自己想1个小时', '- 新录音7个小时'],
    goals: [
      goal('找师姐聊留校', '她的三条理由记下来', [met('三条好，一条不好。')], 'next'),
      goal(
        '写一页：我想要什么样的日子',
        '一页里没有“应该”',
        [
          missed(
            '半页，七个“应该”。',
            motive('change', '想写一个具体的好日子，不想写规划。', '一坐到那页纸前', '只写一个礼拜二，从起床写到睡觉'),
          ),
          met('一个礼拜二，早上在村里，下午写东西。'),
        ],
        'next',
      ),
      goal('交年度报告', '学院收了', [
        missed('差一个章，白跑一趟。', outside('ask', '去之前可以打个电话。', '要跑一趟盖章', '先打电话问人在不在')),
      ]),
    ],
    stopper: '再问一个人就定。',
    honest: '三条路你问了一圈别人，没问自己早上愿意为哪件事起床。',
  },
  {
    feel: [2, 1],
    eyes: '两份审稿意见，一份没打开。',
    moved: ['审稿意见来了：一位要改小地方，一位问结论站不站得住。', '小地方一天就改完了。'],
    hours: ['- 好说话的那份6个小时', '- 另一份，看了个开头', '- 忽然都变急的杂事12个小时'],
    goals: [
      goal('答完第一位审稿人', '每条都有回复', [met('十条，十条都答了。')], 'paper'),
      goal(
        '把第二位的意见读到底',
        '列出来他要什么',
        [
          missed(
            '周一看了第一段。',
            effort('partner', '去收拾共享文件夹了。', '周二早上九点', '念给师姐听，一口气念完，不还嘴'),
          ),
          met('十三条，八条是在问，不是在骂。'),
        ],
        'paper',
      ),
      goal('给宿舍做顿饭', '四菜一汤', [
        missed('叫了外卖。', effort('own', '改那份好改的意见，改到八点。', '周五下午五点半', '合上电脑去菜市场')),
      ]),
    ],
    stopper: '那封邮件的标题。',
    honest: '审稿意见放了五天没打开，打开看完用了二十分钟。',
  },
  {
    feel: [3, 3],
    eyes: '排成一张纸的十三条意见。',
    moved: [
      '第二位的十三条意见排在一张纸上，按费多少工夫排。',
      '八条是问，三条说得对，两条是我没写清。',
      '第六条改完，文章会更结实。',
    ],
    keep: 1,
    hours: ['- 在心里吵架，断断续续五天', '- 落到纸上四十分钟', '- 补算8个小时'],
    goals: [
      goal('十三条意见排个序', '每条写上要几个钟头', [met('最短十分钟，最长六个钟头。')], 'paper'),
      goal(
        '补录两户河对岸的',
        '两户六段，进了表三',
        [
          partly(
            '补了一户。',
            outside('ask', '早点打听第二户哪天在家。', '周三还没回信', '给村里的会计打电话，敲定一个日子'),
          ),
          met('两户六段，结论没变。'),
        ],
        'paper',
      ),
      goal('先认下那三条对的', '回信里头三行就写', [met('写了，师姐说这样好。')], 'craft'),
    ],
    stopper: '洗澡的时候跟人吵赢。',
    honest: '审稿人那句话没说错，你气的是自己早就知道。',
  },
  {
    feel: [3, 4],
    eyes: '拖到周五才做的那个检查。',
    moved: ['去掉最能说的两户再算一遍，结论还在。', '一个钟头就算完了。', '打审稿意见来了那天起，我就怕它。'],
    hours: ['- 做检查以外的事11个小时', '- 做检查1个小时', '- 新录音5个小时'],
    goals: [
      goal('去掉那两户重算', '数填进表里，好坏都填', [met('原来差三成一，现在差两成九。')], 'paper'),
      goal(
        '结果一节照新数重写',
        '两页，没有一个旧数',
        [
          partly(
            '一页，旧数标黄了。',
            effort('distraction', '听新录音去了，新鲜。', '一打开结果一节', '先把新录音的文件夹关上'),
          ),
          met('两页，黄的没了。'),
        ],
        'paper',
      ),
      goal('答第四到第六条', '三条都填上', [met('三条，师姐划掉一个“显然”。')], 'paper'),
    ],
    stopper: '先干点轻松的热热身。',
    honest: '怕了半个月的检查，做完只要一个钟头。',
  },
  {
    feel: [2, 2],
    eyes: '一句早就想好了、没出口的话。',
    moved: ['大伟把样机拿来了，他三岁的侄女对着它喊了一声“阿嬷”。', '十三条意见答完八条。'],
    hours: ['- 答意见9个小时', '- 在大伟那儿待了两个晚上', '- 琢磨怎么跟他说，5个小时'],
    goals: [
      timed(
        6,
        goal(
          '答第九到第十三条',
          '五条都填上',
          [
            partly(
              '填了三条。',
              ability(
                'double',
                '第十一条：换条河，还是不是这样？',
                '周一到周三，一到早上八点',
                '先啃一个钟头第十一条',
                6,
              ),
            ),
            met('五条都填了，第十一条啃了五个钟头。'),
          ],
          'paper',
        ),
      ),
      goal(
        '给大伟一个准话',
        '他听见了，一句话',
        [
          missed(
            '说了“再看看”。',
            motive('own', '愿意帮他试，不愿意跟他干。', '周五一见大伟', '坐下先说这句，再看样机'),
          ),
          met('在楼下说的，他愣了一下，说那帮我试总行吧。'),
        ],
        'next',
      ),
      goal('游两次泳', '卡上盖两个章', [
        partly('一个章。', effort('partner', '在大伟那儿待到泳池关门。', '周三晚上六点半', '跟阿杰在泳池门口碰头')),
      ]),
    ],
    stopper: '怕饭桌上冷场。',
    honest: '你跟大伟说“再看看”，其实早看清了，就是没开口。',
  },
  {
    feel: [3, 3],
    eyes: '一张表，三条路，三个“再说”。',
    moved: ['给北边那个课题组写了信，问头一年怎么过。', '对方回了一句反问：你打算带哪个村子的话来？'],
    keep: 1,
    hours: ['- 写信改信8个小时', '- 答审稿人8个小时', '- 翻那张表4个小时'],
    goals: [
      goal('给北边的课题组写信', '发了，附一页打算', [met('周二发，周四回。')], 'next'),
      goal('再联系一家公司', '约好日子', [dropped('不缺门，缺的是迈腿。')], 'next'),
    ],
    stopper: '总觉得还有第四条路。',
    honest: '三条路的好处坏处你都列了，每条都停在“再说”。',
  },
  {
    feel: [4, 4],
    eyes: '陈阿婆打来的第三个电话。',
    moved: ['录音刻成一张光盘，给陈阿婆送去了。', '她听见自己的声音，先说“不像”，后来听了三遍。'],
    keep: 1,
    hours: ['- 剪录音6个小时', '- 送一趟，来回一天', '- 答审稿人7个小时'],
    goals: [
      goal('把录音送到陈阿婆手上', '她家的机器放得出来', [met('放出来了，她叫邻居也来听。')]),
      goal('第六条意见改进正文', '讨论里多一段，师姐看过', [met('多了一段，是全文最好的一段。')], 'paper'),
      goal(
        '回信写出头一页',
        '谢在前，答在后，不超过一页',
        [
          partly('半页，谢多了。', effort('check', '一直在掂量语气。', '周四下午四点', '把有的先发给师姐，不掂量')),
          met('一页，师姐说可以了。'),
        ],
        'paper',
      ),
    ],
    stopper: '对熟人的事，总说“快了”。',
    honest: '阿婆问了三次录音什么时候能听，你三次都说快了。',
  },
  {
    feel: [3, 3],
    eyes: '改得飞快的十九处，和没动的那一处。',
    moved: ['改稿单上二十处，十九处改完了。', '剩下那处要重听三十段录音，我绕了四天，周五一天听完了。'],
    keep: 1,
    hours: ['- 能改的十九处10个小时', '- 绕着剩下那处走四天', '- 听录音一整天'],
    goals: [
      goal('重听那三十段', '每段标了听清、没听清', [met('二十六段听清，四段没听清，照实写了。')], 'paper'),
      goal(
        '约林老师谈明年',
        '日子定了，说清谈什么',
        [
          partly(
            '约了，没说谈什么。',
            effort('own', '消息写了删、删了写。', '组会一散', '留在座位上，当面说要谈的是毕业去哪儿'),
          ),
          met('周一上午十一点，题目就叫“毕业去哪儿”。'),
        ],
        'next',
      ),
      goal('新录音画出草图', '手画的也行', [met('手画的，贴在屏幕边上。')], 'craft'),
    ],
    stopper: '费事的那一处，总能排到明天。',
    honest: '能改的你改得飞快，要重听的那一处，四天没碰。',
    softer: '修改进度还可以，就剩一处了。',
  },
  {
    feel: [4, 4],
    eyes: '审稿人的问题都有了答案，写给自己的那页还空着。',
    moved: [
      '十三条意见全部答完，有三条真把文章改好了。',
      '修改稿发给了师姐和林老师。',
      '跟老韩聊了一个钟头，他讲得实在：',
      '- 活比学校里离人近',
      '- 没人等得起一个要问一年的问题',
      '- 重来一次，他还去',
    ],
    hours: ['- 答意见、改稿13个小时', '- 新录音5个小时', '- 画三条路的表3个小时，用了两种颜色'],
    goals: [
      goal('回复逐条对一遍', '十三行都写着改在第几页', [met('十三行，页码都对得上。')], 'paper'),
      goal('修改稿发给师姐和林老师', '已发送里看得到', [met('周四发的，师姐看了一半。')], 'paper'),
      goal(
        '三条路各写一页',
        '三页纸，每页有一条不去的理由',
        [
          partly(
            '两页，跟大伟干的那页只有个标题。',
            effort('place', '给那张表涂颜色。', '周二早上八点半一到阅览室', '手写第三页，电脑留在包里'),
          ),
          met('三页，不去的理由写得最实在。'),
        ],
        'next',
      ),
    ],
    stopper: '再画一遍表，就是不往里填。',
    honest: '审稿人问的你都答了，自己那一句还空着：往后几年，你想天天跟什么打交道？',
  },
  {
    feel: [4, 4],
    eyes: '当面说出口的那一句。',
    moved: [
      '跟林老师讲了我偏向哪条路，讲了为什么。',
      '修改稿交回去了，附了九页回复。',
      '新录音的第一张图画出来了，横轴竖轴都有单位。',
    ],
    hours: ['- 最后一轮校对9个小时', '- 跟林老师谈了1个小时', '- 新录音8个小时'],
    goals: [
      goal('把修改稿交回编辑部', '邮箱里有“已收到”', [met('周三下午四点收到的。')], 'paper'),
      goal('跟林老师说偏向哪条路', '当面说了，带一个理由', [met('坐下五分钟就说了。')], 'next'),
      goal('用新录音画第一张图', '横轴竖轴都有单位', [met('有，岁数和词数。')], 'craft'),
    ],
    stopper: '交都交了，还想翻出来挑错。',
    honest: '该说的话你当面说完用了五分钟，前头那半年都在找不说的理由。',
  },
]

const ENGLISH: SampleWords = {
  supervisor: 'Professor Lin',
  weeks: ENGLISH_WEEKS,
  quarters: [
    {
      paper: {
        title: 'Find a question of my own',
        doneWhen: 'Professor Lin has heard it and not finished my sentence',
      },
      next: { title: 'Look around before choosing', doneWhen: 'two afternoons outside my own corridor' },
      craft: { title: 'Keep teaching to one day a week', doneWhen: 'the calendar shows it in most weeks' },
    },
    {
      paper: {
        title: 'Settle what the first paper asks',
        doneWhen: 'one sentence holds it, and the data can answer it',
      },
      next: { title: 'Hear how others chose after their doctorate', doneWhen: 'four conversations are written up' },
      craft: { title: 'Show work while it is unfinished', doneWhen: 'someone has seen a draft every second week' },
    },
    {
      paper: { title: 'Have every result the paper needs', doneWhen: 'three figures stand that I can explain unaided' },
      next: { title: 'See work outside the university once', doneWhen: 'one visit, one page of notes' },
      craft: { title: 'Give the first hour to writing', doneWhen: 'three mornings in most weeks' },
    },
    {
      paper: { title: 'Submit the first paper', doneWhen: 'the confirmation is in my inbox' },
      next: { title: 'Know what each road would ask of me', doneWhen: 'one page each: postdoc, flood office, venture' },
      craft: { title: 'Ask early', doneWhen: 'no question of mine is older than a day' },
    },
    {
      paper: { title: 'Bring the paper through review', doneWhen: 'the revised version is back with the journal' },
      next: { title: 'Choose what comes after the doctorate', doneWhen: 'Professor Lin has heard it, with a reason' },
      craft: { title: 'Start the second paper small', doneWhen: 'one figure stands from the new gauges' },
    },
  ],
  skipReasons: [
    'In bed with a fever; there is nothing to look back on.',
    'At the upper gauge all week, without a table or a network.',
    'My sister’s wedding.',
    'A holiday, on purpose.',
    'Moving flats; the desk was in a van.',
  ],
  notes: [
    { text: 'Mara would put figure two first. Try it before saying no.', tags: ['paper'] },
    { text: 'Professor Lin, on the stairs: who would miss this work if you stopped?', tags: ['next'] },
    { text: 'Wrote before mail today. One page by ten.', tags: [] },
  ],
}

const CHINESE: SampleWords = {
  supervisor: '林老师',
  weeks: CHINESE_WEEKS,
  quarters: [
    {
      paper: { title: '找到一个自己想问的问题', doneWhen: '讲给林老师听，不用他帮着圆' },
      next: { title: '先四处看看', doneWhen: '去过两回别的地方，各记半页' },
      craft: { title: '助教的活一周只占一天', doneWhen: '多数星期的日历上看得出来' },
    },
    {
      paper: { title: '定下第一篇问什么', doneWhen: '一句话说得清，师姐复述得出来' },
      next: { title: '听听别人毕业怎么选的', doneWhen: '聊过四个人，每人一页' },
      craft: { title: '半成品也拿给人看', doneWhen: '每两周有人看过一版' },
    },
    {
      paper: { title: '把第一篇要的录音录齐', doneWhen: '三十户祖孙三代，一户不缺' },
      next: { title: '去学校外头看一回', doneWhen: '待满一天，记下一页' },
      craft: { title: '每天头一个钟头写稿', doneWhen: '多数星期有三个早上' },
    },
    {
      paper: { title: '把第一篇投出去', doneWhen: '邮箱里有投稿回执' },
      next: { title: '弄清三条路各要我做什么', doneWhen: '留校、公司、跟大伟干，一条一页' },
      craft: { title: '卡住就问', doneWhen: '没有捂过一天的问题' },
    },
    {
      paper: { title: '把修改稿交回去', doneWhen: '编辑部回了“已收到”' },
      next: { title: '定下毕业以后做什么', doneWhen: '当面跟林老师讲过，带着理由' },
      craft: { title: '第二篇从小处开头', doneWhen: '用新录音画出一张图' },
    },
  ],
  skipReasons: [
    '发烧躺了一周，没什么可看的。',
    '在村里录音，住的地方没桌子。',
    '表妹结婚，回去帮忙。',
    '休假，说好了不写。',
    '搬家，桌子还在车上。',
  ],
  notes: [
    { text: '阿杰说图二该挪到最前头，先试一下再说不行。', tags: ['稿子'] },
    { text: '林老师在楼梯上问：这件事你不做了，谁会着急？', tags: ['出路'] },
    { text: '早上没看手机，十点前写了一页。', tags: [] },
  ],
}

/** The texts of the sample journal by language: two people, each with a life and a language of their own. */
export const SAMPLE_WORDS: Readonly<Record<Language, SampleWords>> = { en: ENGLISH, zh: CHINESE }
