import type { Language } from '#core/calendar/labels'
import type { Summary } from '#core/transfer/summary'
import type { Written, WrongUse } from '../headless/arguments'
import type { ReadTrouble } from '../headless/newest-copy'
import type { TargetTrouble } from '../headless/target'

type Said<Reason extends string> = Readonly<Record<Reason, (place: string) => string>>

/** The words of what is done without a window. Every language fills every key. */
export type HeadlessTexts = {
  readonly help: (version: string) => string
  readonly wrongUse: (problem: WrongUse) => string
  readonly seeHelp: string
  readonly noJournal: (folder: string, hasOthers: boolean) => string
  readonly notRead: Said<ReadTrouble>
  readonly notWritten: Said<TargetTrouble>
  readonly written: (file: string) => string
  readonly holds: (summary: Summary, savedAt: string) => string
  readonly sealed: Readonly<Record<Written, string>>
}

const en: HeadlessTexts = {
  help: (version) => `Vantage ${version}

Usage:
  vantage                   opens the journal
  vantage --hidden          starts without a window, in the tray
  vantage --backup <file>   writes the whole journal as an archive (.json), covered answers too
  vantage --export <file>   writes it for reading elsewhere: Markdown in a zip, without covered answers
  vantage --version         says which version this is
  vantage --help            shows this

  --language en|zh          the language of messages and of the Markdown files

--backup and --export need neither window nor display. They read the second copy, also while
Vantage is open, and change nothing in it. A file of that name is replaced, whole or not at all.
One of them at a time.

Exit codes:
  0  done
  1  could not be read or written; the message says why
  2  the command was not understood
  3  there is no journal here yet`,
  wrongUse: (problem) => {
    switch (problem.kind) {
      case 'no-file':
        return `--${problem.written} needs the name of a file: vantage --${problem.written} ${EXAMPLE[problem.written]}`
      case 'wrong-ending':
        return problem.written === 'backup'
          ? `--backup writes an archive, so the name should end in .json: ${problem.file}`
          : `--export writes Markdown in a zip, so the name should end in .zip: ${problem.file}`
      case 'two-commands':
        return '--backup, --export and --version go one at a time.'
      case 'language':
        return `--language takes en or zh, not “${problem.given}”.`
      case 'left-over':
        return `“${problem.word}” was not understood. A name with spaces needs quotation marks.`
    }
  },
  seeHelp: 'Nothing was written. vantage --help shows what there is.',
  noJournal: (folder, hasOthers) =>
    hasOthers
      ? `In ${folder} there are only journals of other computers. Nothing was written. Run this where the journal is kept.`
      : `There is no journal in ${folder}. Nothing was written. Run this under the account that keeps the journal.`,
  notRead: {
    gone: (folder) =>
      `The second copy’s folder, or its drive, is not there: ${folder}. Nothing was written. Plug it in and try again.`,
    'read-only': (folder) =>
      `Vantage may not read ${folder}. Nothing was written. Allow it in the system and try again.`,
    held: (folder) => `The second copy in ${folder} was being rewritten just now. Nothing was written. Try again soon.`,
    unreadable: (folder) =>
      `The second copy in ${folder} is damaged. Nothing was written. Open Vantage: it looks at both places and writes a new copy.`,
    newer: (folder) =>
      `The journal in ${folder} was written by a newer Vantage. Nothing was written. Update this one and try again.`,
    full: (folder) => `The second copy in ${folder} could not be read. Nothing was written.`,
    unknown: (folder) => `The second copy in ${folder} could not be read. Nothing was written.`,
  },
  notWritten: {
    'no-folder': (folder) => `There is no folder ${folder}. Nothing was written. Make it, or name another one.`,
    'is-folder': (file) => `${file} is a folder. Nothing was written. Name a file in it.`,
    'not-a-file': (file) => `${file} is not an ordinary file, or a link that leads nowhere. Nothing was written.`,
    'own-folder': (file) =>
      `${file} is where Vantage itself keeps the journal. Nothing was written. Name another place, best on another drive.`,
    full: (file) =>
      `The disk is full. ${file} was not written; what stood there still stands. Free some space and try again.`,
    'read-only': (file) =>
      `Vantage may not write ${file}. Nothing was written. Name another place, or allow it in the system.`,
    gone: (file) =>
      `The folder or drive of ${file} is not there any more. Nothing was written. Plug it in and try again.`,
    held: (file) => `Another program holds ${file}. It was not replaced. Close that program and try again.`,
    unreadable: (file) => `${file} could not be written. What stood there still stands.`,
    unknown: (file) => `${file} could not be written. What stood there still stands.`,
  },
  written: (file) => `Written: ${file}`,
  holds: ({ checkIns, goals, notes }, savedAt) =>
    `${counted(checkIns, 'review')}, ${counted(goals, 'goal')}, ${counted(notes, 'note')}, as last saved on ${savedAt}.`,
  sealed: {
    backup: 'This is the whole journal, covered answers too. The file is not encrypted.',
    export: 'Covered answers are left out.',
  },
}

const zh: HeadlessTexts = {
  help: (version) => `旁观 Vantage ${version}

用法：
  vantage                   打开日志
  vantage --hidden          启动但不开窗口，待在托盘里
  vantage --backup <文件>   把整本日志写成存档（.json），封存的回答也在里面
  vantage --export <文件>   写成 Markdown，装在一个 zip 里，给别处读；不带封存的回答
  vantage --version         显示版本
  vantage --help            显示这些

  --language en|zh          提示和 Markdown 用哪种语言

--backup 和 --export 不需要窗口，也不需要显示器。它们读的是第二份副本，旁观开着也能读，
读完什么都不会变。同名的文件会被换掉：要么整个换好，要么原样不动。一次只用其中一个。

退出码：
  0  做好了
  1  读不出或写不进，提示里说了原因
  2  命令没看懂
  3  这里还没有日志`,
  wrongUse: (problem) => {
    switch (problem.kind) {
      case 'no-file':
        return `--${problem.written} 后面要写文件名：vantage --${problem.written} ${EXAMPLE[problem.written]}`
      case 'wrong-ending':
        return problem.written === 'backup'
          ? `--backup 写的是存档，文件名请用 .json 结尾：${problem.file}`
          : `--export 写的是装着 Markdown 的 zip，文件名请用 .zip 结尾：${problem.file}`
      case 'two-commands':
        return '--backup、--export、--version 一次只能用一个。'
      case 'language':
        return `--language 后面只能是 en 或 zh，不能是“${problem.given}”。`
      case 'left-over':
        return `没看懂“${problem.word}”。文件名里有空格的话，要加引号。`
    }
  },
  seeHelp: '什么都没有写。用 vantage --help 看看有哪些用法。',
  noJournal: (folder, hasOthers) =>
    hasOthers
      ? `${folder} 里只有别的电脑的日志。什么都没有写。请在写日志的那台电脑上运行。`
      : `${folder} 里没有日志。什么都没有写。请用写日志的那个账户来运行。`,
  notRead: {
    gone: (folder) => `副本的文件夹或硬盘不在：${folder}。什么都没有写。插上硬盘再试。`,
    'read-only': (folder) => `旁观没有读 ${folder} 的权限。什么都没有写。在系统里允许它读，再试一次。`,
    held: (folder) => `${folder} 里的副本刚才正在重写。什么都没有写。过一会儿再试。`,
    unreadable: (folder) => `${folder} 里的副本坏了。什么都没有写。打开旁观，它会核对两处，重新写一份。`,
    newer: (folder) => `${folder} 里的日志是更新版的旁观写的。什么都没有写。先更新旁观，再试一次。`,
    full: (folder) => `${folder} 里的副本读不出来。什么都没有写。`,
    unknown: (folder) => `${folder} 里的副本读不出来。什么都没有写。`,
  },
  notWritten: {
    'no-folder': (folder) => `没有 ${folder} 这个文件夹。什么都没有写。先建好它，或换一个。`,
    'is-folder': (file) => `${file} 是个文件夹。什么都没有写。请写上里面的文件名。`,
    'not-a-file': (file) => `${file} 不是普通文件，或是个断了的链接。什么都没有写。`,
    'own-folder': (file) => `${file} 在旁观自己放日志的地方。什么都没有写。换个地方，最好在另一块硬盘上。`,
    full: (file) => `磁盘满了。${file} 没有写成，原来的文件还在。腾出一些空间再试。`,
    'read-only': (file) => `旁观没有写 ${file} 的权限。什么都没有写。换个地方，或在系统里允许它写。`,
    gone: (file) => `${file} 所在的文件夹或硬盘不在了。什么都没有写。插上硬盘再试。`,
    held: (file) => `${file} 正被别的程序占着，没有换掉。关掉那个程序再试。`,
    unreadable: (file) => `${file} 没有写成，原来的文件还在。`,
    unknown: (file) => `${file} 没有写成，原来的文件还在。`,
  },
  written: (file) => `写好了：${file}`,
  holds: ({ checkIns, goals, notes }, savedAt) =>
    `${checkIns} 篇复盘，${goals} 个目标，${notes} 条随手记，最后保存于 ${savedAt}。`,
  sealed: {
    backup: '整本日志都在里面，封存的回答也在。文件没有加密。',
    export: '封存的回答没有带上。',
  },
}

const EXAMPLE = { backup: 'journal.json', export: 'journal.zip' } as const

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

export const HEADLESS_TEXTS: Readonly<Record<Language, HeadlessTexts>> = { en, zh }
