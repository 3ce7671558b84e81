/** What is typed while the pictures are taken. */
export const WORDS = {
  en: {
    eyes: 'That the draft got two mornings, and the inbox got five.',
    moved:
      'The related-work section is **done**: four pages, both gaps named.\n\n- The small model trains overnight without crashing.\n- Asked for help with the plots on Tuesday, not on Friday.',
    hours:
      '- Related work: about nine hours\n- Meetings and the notes after them: eleven\n- A figure nobody asked for: four',
    evidence: ['Both readers wrote back with comments.', 'Two rows of five stand in the table.'],
    reply: 'I answered mail until the mornings were gone.',
    when: 'it is 9:00 on Tuesday',
    will: 'start the run before I open mail',
    goal: 'Write the first page of the discussion',
    doneWhen: 'a page stands that I would show',
    sentence: 'Five mornings went to other people’s questions; your own got what was left.',
  },
  zh: {
    eyes: '初稿只占了两个上午，邮箱占了五个。',
    moved:
      '相关工作那一节**写完了**：四页，两处空白都点明了。\n\n- 小模型跑了一整夜，没有崩。\n- 画图卡住，周二就去问了，没拖到周五。',
    hours: '- 相关工作：大约九个小时\n- 开会，还有会后整理：十一个小时\n- 一张没人要的图：四个小时',
    evidence: ['两位都回了意见。', '表里五行只填了两行。'],
    reply: '一早就回邮件，上午就没了。',
    when: '到周二早上九点',
    will: '先把实验跑起来，再看邮件',
    goal: '写出讨论部分的第一页',
    doneWhen: '有一页拿得出手的',
    sentence: '三天都在替别人回问题，回得很认真，自己的那一页一个字没动。',
  },
} as const
