/** The contents of a file, as a person would count them. */
type Counted = {readonly turns: number; readonly speakers: number; readonly questions: number; readonly problems?: number; readonly layout?: string; readonly stamps?: string; readonly date?: string; readonly last?: string};

/** Made-up files of every kind that people have, with the traps of each. */
export const FILES: (readonly [name: string, text: string, counted: Counted])[] = [];
const add = (name: string, text: string, counted: Counted) => { FILES.push([name, text, counted]); };
const OPENING = 'Good morning everyone. The reading room is open, and it stays open until nine in the evening.';

add('stamp in words 於', `2023-12-13 15:00 主持人 大家好。
2023-12-13 15:01 林書華 下一場發布會將於 2023-12-20 09:00 在泰山廳 舉行。歡迎參加。
2023-12-13 15:02 丁文 謝謝大家。
`, {turns: 3, speakers: 3, questions: 0, problems: 0});
add('stamp in words, no preposition', `2023-12-13 15:00 主持人 大家好。
2023-12-13 15:01 林書華 會議安排如下： 2023-12-20 09:00 泰山廳 開幕； 2023-12-21 10:00 黃河廳 閉幕。
2023-12-13 15:02 丁文 謝謝大家。
2023-12-13 15:03 主持人 再見。
`, {turns: 4, speakers: 3, questions: 0, problems: 0});
add('past stamp in words', `2023-12-13 15:00 主持人 大家好。
2023-12-13 15:01 林書華 事故發生在 2023-12-13 08:12 左右 ，我們立即處置。
2023-12-13 15:02 丁文 謝謝大家。
`, {turns: 3, speakers: 3, questions: 0, problems: 0});
add('line that begins with a stamp in words', `2023-12-13 15:00 主持人 大家好。
2023-12-13 15:01 林書華 時間表如下：
2023-12-20 09:00 在泰山廳舉行開幕式
2023-12-20 14:00 在黃河廳舉行論壇
2023-12-13 15:02 丁文 謝謝大家。
2023-12-13 15:03 主持人 再見。
`, {turns: 4, speakers: 3, questions: 0});
add('same day earlier same line', `2023-12-13 15:00 主持人 大家好。
2023-12-13 15:05 林書華 今天凌晨 2023-12-13 02:10 發生了事故，我們正在調查。
2023-12-13 15:06 丁文 謝謝。
2023-12-13 15:08 林書華 再見。
`, {turns: 4, speakers: 3, questions: 0, problems: 0});
add('time only', `2023-12-13 15:00 主持人 大家好。
15:01 林書華：下午好。
15:02 丁文：謝謝。
2023-12-13 15:03 主持人 再見。
`, {turns: 4, speakers: 3, questions: 0, problems: 0, stamps: '15:00 15:01 15:02 15:03'});
add('slashes', `2023/12/13 15:00 主持人 大家好。
2023/12/13 15:01 林書華 下午好。
2023/12/13 15:02 主持人 再見。
`, {turns: 3, speakers: 2, questions: 0, problems: 0});
add('mixed notations', `2023-12-13 15:00 主持人 大家好。
2023/12/13 15:01 林書華 下午好。
2023年12月13日 15:02 丁文 謝謝。
２０２３-１２-１３ １５：０３ 林書華 好。
2023-12-13 15：04 主持人 再見。
2023.12.13 15:05 林書華 再見。
2023-12-13T15:06 主持人 再見。
2023年12月13日15時7分 林書華 再見。
`, {turns: 8, speakers: 3, questions: 0, problems: 0, stamps: '15:00 15:01 15:02 15:03 15:04 15:05 15:06 15:07'});
add('label and words next lines', `2023-12-13 15:00
主持人
大家好。今天召開新聞發布會。

2023-12-13 15:01
林書華：
下午好。

2023-12-13 15:02
丁文：謝謝。
`, {turns: 3, speakers: 3, questions: 0, problems: 0});
add('stamp seconds', `2023-12-13 15:00:00 主持人 大家好。
2023-12-13 15:01:20 林書華 下午好。
2023-12-13 15:02:30 主持人 再見。
`, {turns: 3, speakers: 2, questions: 0, problems: 0, stamps: '15:00:00 15:01:20 15:02:30'});
add('bracketed stamps', `[2023-12-13 15:00] 主持人：大家好。
[2023-12-13 15:01] 林書華：下午好。
[2023-12-13 15:02] 主持人：再見。
`, {turns: 3, speakers: 2, questions: 0, problems: 0, stamps: '15:00 15:01 15:02'});
add('bracketed wide', `【15:00】主持人：大家好。
【15:01】林書華：下午好。
【15:02】主持人：再見。
`, {turns: 3, speakers: 2, questions: 0, problems: 0, stamps: '15:00 15:01 15:02'});
add('paren wide', `（15:00）主持人：大家好。
（15:01）林書華：下午好。
（15:02）主持人：再見。
`, {turns: 3, speakers: 2, questions: 0, problems: 0, stamps: '15:00 15:01 15:02'});
add('han stamps first', `15時00分 主持人：大家好。
15時01分 林書華：下午好。
15時02分 主持人：再見。
`, {turns: 3, speakers: 2, questions: 0, problems: 0, stamps: '15:00 15:01 15:02'});
add('han stamps pm', `下午3時5分 主持人：大家好。
下午3時6分 林書華：下午好。
下午3時7分 主持人：再見。
`, {turns: 3, speakers: 2, questions: 0, problems: 0, stamps: '15:05 15:06 15:07'});
add('label then stamp han', `主席：（下午3時5分）現在開會。
林委員書華：（下午3時6分）謝謝主席。
主席：（下午3時17分）散會。
`, {turns: 3, speakers: 2, questions: 0, problems: 0, stamps: '15:05 15:06 15:17'});
add('time only all', `15:00 主持人：大家好。
15:01 林書華：下午好。
15:02 主持人：再見。
`, {turns: 3, speakers: 2, questions: 0, problems: 0, stamps: '15:00 15:01 15:02'});
add('time only no colon', `15:00 主持人 大家好。
15:01 林書華 下午好。
15:02 主持人 再見。
`, {turns: 3, speakers: 2, questions: 0, problems: 0, stamps: '15:00 15:01 15:02'});
add('time alone then label', `15:00
主持人：大家好。

15:01
林書華：下午好。

15:02
主持人：再見。
`, {turns: 3, speakers: 2, questions: 0, problems: 0, stamps: '15:00 15:01 15:02'});
add('late stamp', `2023-12-13 15:04 主持人 丙。
2023-12-13 15:01 林書華 甲。
2023-12-13 15:02 林書華 乙。
2023-12-13 15:02 丁文 丁。
2023-12-13 15:06 林書華 戊。
`, {turns: 5, speakers: 3, questions: 0, problems: 1, stamps: '- 15:01 15:02 15:02 15:06'});
add('typo hour in the middle', `2023-12-13 15:00 主持人 丙。
2023-12-13 15:01 林書華 甲。
2023-12-13 51:02 林書華 乙。
2023-12-13 16:03 丁文 丁。
2023-12-13 15:04 林書華 戊。
2023-12-13 15:06 林書華 戊。
`, {turns: 6, speakers: 3, questions: 0, problems: 2, stamps: '15:00 15:01 - - 15:04 15:06'});
add('typo day', `2023-12-13 15:00 主持人 丙。
2023-12-13 15:01 林書華 甲。
2023-12-31 15:02 林書華 乙。
2023-12-13 15:03 丁文 丁。
2023-12-13 15:04 林書華 戊。
`, {turns: 5, speakers: 3, questions: 0, problems: 1, stamps: '15:00 15:01 - 15:03 15:04'});
add('two days', `2023-12-13 15:00 主持人 丙。
2023-12-13 17:01 林書華 甲。
2023-12-14 09:02 林書華 乙。
2023-12-14 09:03 丁文 丁。
`, {turns: 4, speakers: 3, questions: 0, problems: 0, stamps: '15:00 17:01 09:02 09:03'});

add('zh presser 问答', `国务院新闻办公室举行“图书馆建设”新闻发布会

时间：2023年12月13日（星期三）上午10时
地点：国务院新闻办发布厅
出席人员：文化和旅游部副部长谭美、公共服务司司长陆文
主持人：国务院新闻办新闻局副局长邢慧

邢慧：
女士们、先生们，大家上午好！欢迎出席国务院新闻办新闻发布会。首先，请谭美副部长作介绍。

谭美：
谢谢主持人。各位记者朋友，大家上午好。
今年以来，全国图书馆建设取得积极进展。主要有以下几点：一是服务面扩大；二是数字化加快。

邢慧：
谢谢谭部长的介绍。下面进入提问环节，提问前请通报所在的新闻机构。

中央广播电视总台央视记者：
请问今年有哪些新举措？谢谢。

谭美：
谢谢您的提问。我来回答这个问题。

陆文：
我补充一点。

新华社记者：
请问下一步有什么打算？

陆文：
我们将继续做好工作。谢谢。

邢慧：
今天的发布会就到这里，谢谢大家！

（责任编辑：王某）
【打印】【关闭】
`, {turns: 9, speakers: 5, questions: 2, date: '2023-12-13', last: '谢谢大家！'});
add('问/答', `外交部发言人主持例行记者会
2023-12-13 20:15

问：请问发言人对此有何评论？
答：我们注意到有关报道。
中方一贯主张对话协商。

问：第二个问题，下周的会议谁会出席？
答：有消息会及时发布。

法新社记者：请问会谈有何成果？
发言人：请关注我们发布的消息。
`, {turns: 6, speakers: 4, questions: 3});
add('[Name] brackets', `[主持人]：各位好，今天的发布会现在开始。
[谭美]：大家好，阅览室今天开放。
[新华社记者]：电梯何时启用？
[谭美]：下周启用。
[主持人]：谢谢大家。
`, {turns: 5, speakers: 3, questions: 1});
add('【Name】 no colon', `【主持人】各位好，今天的发布会现在开始。
【谭美】大家好，阅览室今天开放。
【新华社记者】电梯何时启用？
【谭美】下周启用。
【主持人】谢谢大家。
【打印】【关闭】
`, {turns: 5, speakers: 3, questions: 1});
add('[outlet]', `主持人：请提问。
[路透社记者] 请问利率会不会下调？
行长：我们会综合考虑。
[法新社记者] 请问汇率怎么看？
行长：汇率总体稳定。
`, {turns: 5, speakers: 4, questions: 2});
add('label same line as titles outlets', `市图书馆副馆长、新闻发言人 谭美：各位记者朋友大家好。
《城市晚报》记者：电梯何时启用？
市图书馆副馆长、新闻发言人 谭美：下周启用。
主持人：下一个问题。
凤凰卫视记者：阅览室收费吗？
谭美：不收费。
`, {turns: 6, speakers: 4, questions: 2});
add('not labels', `主持人：现在开会。
林書華：施政報告有幾個重要的信息：第一，開放；第二，改革。
我想指出：這是好事。
具體來說：要做三件事。
Photo Caption: 林書華在會場
Type: News
林書華：謝謝。
主持人：散會。
【打印】
`, {turns: 4, speakers: 2, questions: 0});
add('HK hansard', `立法會
2013年2月6日星期三
上午11時正會議開始

出席議員：
主席曾鈺成議員, G.B.S., J.P.
何俊仁議員
李卓人議員

缺席議員：
梁國雄議員

出席政府官員：
財政司司長曾俊華先生, G.B.M., J.P.

主席：秘書，請響鐘，召喚議員到會議廳。

（在召喚鐘響起後，多位議員進入會議廳）

議員就座。

何俊仁議員：主席，現時本港的圖書館開放時間是否足夠？

財政司司長：主席，我感謝何議員的質詢。
（一）開放時間已延長；
（二）我們會檢討。

何俊仁議員：主席，局長沒有回答我的問題。會否再延長？

財政司司長：主席，我沒有補充。

李卓人議員：多謝主席。圖書館的人手是否足夠？

財政司司長：足夠。

主席：本會現在休會。

立法會  ─  2013年 2月 6日
36
`, {turns: 8, speakers: 4, questions: 3, date: '2013-02-06'});
add('TW gazette', `立法院公報　第101卷　第63期　院會紀錄
院會紀錄
立法院第8屆第2會期第6次會議紀錄
時　　間：中華民國101年10月30日（星期二）上午9時
地　　點：本院議場
主　　席：王院長金平

    * 主席：報告院會，出席委員已足法定人數，現在開會。
    * 謝委員安：（9時8分）主席、各位同仁，圖書館今日啟用。請問館長，電梯何時啟用？
    * 譚館長美：下週啟用。
    * 謝委員安：經費多少？
    * 譚館長美：三百萬。
    * 主席：現在休息。
    休息（12時13分）
    繼續開會（14時30分）
    * 主席：現在繼續開會。請許委員智傑質詢。
    * 許委員智傑：（14時31分）請問館長，閱覽室開放到幾點？
    * 譚館長美：（14時35分）晚上九點。
    * 主席：謝謝。
    散會（18時8分）
`, {turns: 10, speakers: 4, questions: 3, date: '2012-10-30'});
add('White House', `The White House
Office of the Press Secretary
For Immediate Release
January 6, 2023

Press Briefing by Press Secretary Mei Tan

James S. Brady Press Briefing Room

1:06 P.M. EST

     MS. TAN:  Good afternoon, everybody.  A couple things at the top.

So, today the reading room opens.  And with that, happy to take your questions.

Go ahead, Zeke.

Q    Thanks, Mei.  When do the lifts open?

MS. TAN:  Next week.

Q    And the café?

MS. TAN:  I don’t have anything for you on that.

Q    (Inaudible.)

MS. TAN:  Okay.

MR. ORTEGA:  I’d add one thing.  (Laughter.)

Q    Yeah.

MR. ORTEGA:  Thanks, everybody.

                                END                1:52 P.M. EST
`, {turns: 10, speakers: 3, questions: 4, date: '2023-01-06'});
add('White House nbsp + QUESTION', `2:04 P.M. EDT
MS. TAN:\u00A0 Good afternoon.
Q\u00A0\u00A0\u00A0 Thanks.\u00A0 When do the lifts open?
MS. TAN:\u00A0 Next week.
Q\u00A0\u00A0\u00A0 And the café?
MS. TAN:\u00A0 Soon.
END\u00A02:40 P.M. EDT
`, {turns: 5, speakers: 2, questions: 2});
add('State dept', `Department Press Briefing – January 6, 2023

MEI TAN, DEPARTMENT SPOKESPERSON

WASHINGTON, D.C.

1:28 p.m. EST

MR TAN: Good afternoon, everyone. Happy Friday.

QUESTION: Thanks. Can I start with the lifts?

MR TAN: Sure.

QUESTION: When do they open?

MR TAN: Next week.

Go ahead.

QUESTION: Yeah, on the café. Any comment?

MR TAN: No.

(The briefing was concluded at 2:20 p.m.)

# # #
`, {turns: 7, speakers: 2, questions: 3});
add('Rev old+new', `Mei Tan: (00:24)
Good morning. The reading room is open.

Speaker 2: (00:31)
Thank you. When do the lifts open?

Mei Tan: (00:35)
Next week. [inaudible 00:00:38] and then [crosstalk 00:00:40].

(00:52)
The café opens later.

Speaker 2: (59:58)
Thank you.

Mei Tan: (01:00:10)
Bye.
`, {turns: 5, speakers: 2, questions: 1, stamps: '00:24 00:31 00:35 59:58 01:00:10'});
add('Rev new', `Press Conference Transcript

Mei Tan (00:00):
Good morning. The reading room is open.

Speaker 2 (00:31):
When do the lifts open?

Mei Tan (00:35):
Next week.

Speaker 3 (01:02:09):
[foreign language 01:02:10]

Mei Tan (01:02:20):
Okay. Bye.
`, {turns: 5, speakers: 3, questions: 1});
add('Singapore', `Transcript of Press Conference by Multi-Ministry Taskforce on 5 May 2020

Minister for Health Mr Gan: Good afternoon, everyone. Let me give a short update.

Minister Lawrence Wong: Thank you, Kim Yong. I will share three points.

Q&A

Q (Straits Times): When will the library reopen?

Minister Gan: We will look at it in June.

Q (CNA): Will lifts be cleaned more often?

Minister Wong: Yes, they will be.

Moderator: Last question.

Q (Mothership): What about cafés?

Minister Wong: No change.

. . . . .
`, {turns: 9, speakers: 6, questions: 3});
add('Meet', `City Library Briefing - 2026/05/04 09:00 CEST - Transcript
Attendees
Luis Ortega, Mei Tan, Mei Tan's Presentation, stream

Transcript
This editable transcript was computer generated and might contain errors. People can also change the text after it was created.

Mei Tan: Good morning.
Mei Tan: The reading room is open.
Luis Ortega: When do the lifts open?

00:05:00

Luis Ortega: I mean the new ones.
Mei Tan: Next week. One thing: they are small.

00:10:00

Mei Tan: Bye.

Meeting ended after 00:11:42 👋
`, {turns: 3, speakers: 2, questions: 0, date: '2026-05-04'});
add('Meet no stamps md', `# City Library Briefing (2026-05-04 09:00 GMT+2) - Transcript

## Attendees

Luis Ortega, Mei Tan

## Transcript

**Mei Tan:** Good morning. The reading room is open.

**Luis Ortega:** When do the lifts open?

**Mei Tan:** Next week.

### Transcription ended after 00:07:42

*This editable transcript was computer generated and might contain errors. People can also change the text after it was created.*
`, {turns: 3, speakers: 2, questions: 1});
add('podcast md', `# Episode 12

**Mei Tan:** \\[00:41\\] Good morning. The reading room is open.

\\[02:10\\] The lifts follow next week.

**Luis Ortega:** Thank you. \\[laughs\\] What about the café?

**Mei Tan:** Soon. \\[unintelligible 00:12:13.15\\]

**Break:** \\[14:33\\]

**Mei Tan:** \\[15:00\\] Welcome back.

**Luis Ortega:** Thanks.
`, {turns: 5, speakers: 2, questions: 1});
add('otter', `Mei Tan  0:05  \n${OPENING}\n\nUnknown Speaker  0:21  \nWhen do the lifts open?\n\nMei Tan  0:30  \nNext week.\n\n0:41  \nThe café, too.\n\nSpeaker 2  1:02:09  \nThank you.\n\nTranscribed by https://otter.ai\n`, {turns: 4, speakers: 3, questions: 1, layout: 'otter'});
add('otter head', `City Library Briefing\nMon, May 4, 2026 9:00AM • 12:03\n\nSUMMARY KEYWORDS\nlibrary, lifts, café\n\nSPEAKERS\nMei Tan, Luis Ortega\n\n00:05\n\nMei Tan  00:05\n${OPENING}\n\nLuis Ortega  00:31\nWhen do the lifts open?\n\nMei Tan  00:40\nNext week.\n\nTranscribed by https://otter.ai\n`, {turns: 3, speakers: 2, questions: 1, layout: 'otter'});
add('fathom', `City Library Briefing - May 4\nVIEW RECORDING - 12 mins (No highlights): https://example.org/calls/1\n\n---\n\n0:00 - Mei Tan (City Library)\n  ${OPENING}\n\n0:31 - Luis Ortega\n  When do the lifts open?\n\n0:40 - Mei Tan (City Library)\n  Next week.\n  ACTION ITEM: Order new lifts. WATCH: https://example.org/1\n\n1:02:00 - Luis Ortega (Daily)\n  Thanks.\n`, {turns: 4, speakers: 2, questions: 1, layout: 'fathom'});
add('teams old', `0:0:5.100 --> 0:0:8.250\nMei Tan\nGood morning. The reading room is open.\n0:0:8.500 --> 0:0:10.30\nLuis Ortega\nWhen do the lifts open?\n0:0:11.500 --> 0:0:12.30\nMei Tan\nNext week.\n0:0:12.500 --> 0:0:14.30\nMei Tan\nOr later.\n`, {turns: 3, speakers: 2, questions: 1, layout: 'teams'});
add('teams new', `City Library Briefing-20260504_090000-Meeting Recording\nMay 4, 2026, 7:00AM\n12m 3s\n\nMei Tan started transcription\n\nMei Tan   0:03\nGood morning. The reading room is open.\n\nTan, Luis (Guest)   0:31\nWhen do the lifts open?\n\nMei Tan   0:40\nNext week.\n\nMei Tan   0:44\nOr later.\n\nTan, Luis (Guest)   1:02:09\nThank you.\n\nMei Tan stopped transcription\n`, {turns: 4, speakers: 2, questions: 1, layout: 'teams'});
add('teams nbsp', `Mei Tan\u00a0\u00a0\u00a00:03\nGood morning. The reading room is open.\n\nLuis Ortega\u00a0\u00a0\u00a00:31\nWhen do the lifts open?\n\nMei Tan\u00a0\u00a0\u00a00:40\nNext week.\n`, {turns: 3, speakers: 2, questions: 1, layout: 'teams'});
add('zoom captions', `[Mei Tan] 10:02:03\nGood morning. The reading room is open.\n\n[Mei Tan] 10:02:09\nPlease come in.\n\n[Luis Ortega] 10:02:09\nWhen do the lifts open?\n\n[A. Ng | Lambda] 10:02:20\nNext week.\n\n[Mei Tan] 00:02:20\nBye.\n`, {turns: 4, speakers: 3, questions: 1, layout: 'zoom-captions'});
add('zoom chat', `00:13:46\tMei Tan:\tgood morning\r\n00:14:20\tLuis Ortega:\tReplying to "good morning"\n\nThe lifts are on the left.\nNote: two of them.\r\n00:14:31\tA. Ng:\tReacted to "good morning" with 👍\r\n00:15:00\tBot:\tType: info\nLocation: hall\r\n`, {turns: 3, speakers: 3, questions: 0, layout: 'zoom-chat'});
add('zoom saved chat', `09:02:35 Mei Tan:\tgood morning\n09:08:56 Luis Ortega:\ttwo questions:\n\twhen do the lifts open?\n\tand the café?\n09:10:24 A. Ng  to  Host(Direct:\tno sound here\n09:11:00 Mei Tan:\tnext week: tuesday\n`, {turns: 4, speakers: 3, questions: 1, layout: 'zoom-saved-chat'});
add('feishu', `2026年5月4日 上午 9:00|14分钟 43秒\n\n关键词:\n阅览室、电梯、图书馆\n\n文字记录:\n说话人 1 00:02 \n早上好，阅览室今天开放。\n\n谭美 00:09 \n电梯下周启用。重要的是：人手。\n\n说话人 1 01:02:00 \n谢谢。\n`, {turns: 3, speakers: 2, questions: 0, layout: 'feishu', date: '2026-05-04'});
add('feishu glued', `2026年5月4日 下午 2:00|14分钟 43秒\n关键词:\n阅览室、电梯\n文字记录:\n说话人 1 00:00:00大家好，阅览室今天开放。\n说话人 2 00:00:09电梯什么时候启用？\n说话人 1 00:00:12下周。\n`, {turns: 3, speakers: 2, questions: 1, layout: 'feishu'});
add('tencent', `谭美(00:00:05): 早上好，阅览室今天开放。\n\n发言人2（00:00:12）：\n电梯什么时候启用？\n\n谭美（00:00:20）: 下周。\n\n会议室A(陆文)(00:01:00): 好的。\n`, {turns: 4, speakers: 3, questions: 1, layout: 'tencent'});
add('tencent alone', `谭美(00:00:05)\n早上好，阅览室今天开放。\n\n陆文(00:00:12)\n电梯什么时候启用？\n\n谭美(00:00:20)\n下周。\n`, {turns: 3, speakers: 2, questions: 1, layout: 'tencent'});
add('iflytek', `说话人1 00:01\n早上好，阅览室今天开放。\n电梯呢？下周启用。\n\n说话人2 00:12\n电梯什么时候启用？\n\n说话人1 01:02:09\n下周。\n`, {turns: 3, speakers: 2, questions: 1, layout: 'iflytek'});
add('tingwu', `发言人1   00:00\n早上好，阅览室今天开放。\n\n发言人2   75:03\n电梯什么时候启用？\n\n发言人1   75:09\n下周。\n`, {turns: 3, speakers: 2, questions: 1, layout: 'iflytek'});
add('youtube', `0:04\n4 seconds\ngood morning everyone\n0:07\n7 seconds\nthe reading room is open\n1:02\n1 minute, 2 seconds\nthank you\n1:02:45\n1 hour, 2 minutes, 45 seconds\nbye\n`, {turns: 1, speakers: 1, questions: 0, layout: 'youtube'});
add('youtube oneline', `0:04 good morning everyone\n0:07 the reading room is open\n1:02:45 thank you\n`, {turns: 1, speakers: 1, questions: 0});
add('youtube >>', `0:04\n>> good morning everyone\n0:07\nthe reading room is open\n0:12\n>> thank you\n`, {turns: 2, speakers: 1, questions: 0, layout: 'youtube'});
add('inqscribe', `[00:00.00] Mei Tan: Good morning. [00:12.00]\n[00:15.00] The reading room is open. [00:55.00]\n[01:00.12] Luis Ortega: When do the lifts open? [01:02.00]\n[01:05.00] Mei Tan: Next week. [01:10.00]\n`, {turns: 3, speakers: 2, questions: 1, layout: 'inqscribe'});
add('btc', `---\ntitle: Opening\ndate: 2026-05-04\nspeakers: ['Mei Tan', 'Luis Ortega']\n---\n\n## Opening\n\nMei Tan: 00:00:01\n\n${OPENING}\nThe lifts follow.\n\n## Questions\n\nMei Tan: 00:01:01\n\nNow questions.\n\nLuis Ortega: 00:02:00\n\nWhen do the lifts open?\n\nMei Tan: 00:02:10\n\nNext week.\n`, {turns: 4, speakers: 2, questions: 1, layout: 'btctranscripts'});
add('bracket name time', `[00:00:05] Mei Tan: ${OPENING}\n\n[00:00:31] Luis Ortega: When do the lifts open?\n\n[00:00:40] Mei Tan: Next week.\n`, {turns: 3, speakers: 2, questions: 1, layout: 'stamped'});
add('frames', `00:00:05:12 Mei Tan\n${OPENING}\n\n00:00:31:02 Luis Ortega\nWhen do the lifts open?\n\n00:00:40:00 Mei Tan\nNext week.\n`, {turns: 3, speakers: 2, questions: 1});
add('name dash time', `Mei Tan - 00:05\n${OPENING}\n\nLuis Ortega - 00:31\nWhen do the lifts open?\n\nMei Tan - 00:40\nNext week.\n`, {turns: 3, speakers: 2, questions: 1});
add('bold stamp', `**[00:05] SPEAKER_01:** ${OPENING}\n\n**[00:31] SPEAKER_02:** When do the lifts open?\n\n**[00:40] SPEAKER_01:** Next week.\n`, {turns: 3, speakers: 2, questions: 1});
add('bold nocolon', `0:00:36.2 **Mei Tan** The reading room is open.\n\n0:00:40.2 **Luis Ortega** When do the lifts open?\n\n0:00:44.2 **MT** Next week.\n\n0:00:50.1 **A & B** Thanks.\n`, {turns: 4, speakers: 3, questions: 1});
add('italic', `_Mei Tan_ (0:15:39): The reading room is open.\n\n_Luis Ortega_: When do the lifts open?\n\n_Mei Tan_: Next week.\n`, {turns: 3, speakers: 2, questions: 1});
add('descript', `[00:00:05] **Mei Tan:** ${OPENING}\n[00:00:12] **Luis Ortega:** When do the lifts open?\n[00:00:22] **Mei Tan:** Next week.\n`, {turns: 3, speakers: 2, questions: 1});
add('rte', `Mei Tan\t[00:05]\t${OPENING}\nLuis Ortega\t[00:12]\tWhen do the lifts open?\nMei Tan\t[00:20]\tNext week.\n`, {turns: 3, speakers: 2, questions: 1, layout: 'react-transcript-editor'});
add('live behind', `[主持人]: 各位好，阅览室今天开放。 [09:46] | [本报记者]: 电梯何时启用？ [09:48]\n[谭美]: 下周启用。 [09:50]\n[主持人]: 谢谢。 [09:52]\n`, {turns: 4, speakers: 3, questions: 1, layout: 'live-page', stamps: '09:46 09:48 09:50 09:52'});
add('live above', `09:46:12\n主持人:\n各位好，阅览室今天开放。\n09:48:00\n【新华社记者】：\n电梯何时启用？\n09:50:12\n市图书馆副馆长、新闻发言人 谭美:\n电梯下周启用。\n09:55:00\n主持人:\n谢谢。\n【打印】\n`, {turns: 4, speakers: 3, questions: 1});
add('live dates', `[傅莹]:各位记者，大家好。[2010-03-04 11:00]\n[新华社记者]:请问预算增长多少？[2010-03-04 11:05]\n[傅莹]:增长百分之七点五。[2010-03-04 11:06]\n`, {turns: 3, speakers: 2, questions: 1, stamps: '11:00 11:05 11:06', date: '2010-03-04'});
add('plain colon english', `Mei Tan: ${OPENING}\nLuis Ortega: When do the lifts open?\nMei Tan: Next week. One note: bring a card.\nPhoto Caption: the lifts\nLuis Ortega: Thanks.\n`, {turns: 4, speakers: 2, questions: 1});
add('capitals', `MEI TAN: ${OPENING}\n\nLUIS ORTEGA: When do the lifts open?\n\nMEI TAN: Next week.\n`, {turns: 3, speakers: 2, questions: 1});
add('q a', `Q: When do the lifts open?\nA: Next week.\n\nQ: And the café?\nA: Soon.\nIt takes time.\n\nQ: Thanks. Anything else?\nA: No.\n`, {turns: 6, speakers: 2, questions: 3});
add('reporters', `Moderator: Good afternoon. First question.\n\nReporter 1: When do the lifts open?\n\nMinister Tan: Next week.\n\nReporter 2: And the café?\n\nMinister Tan: Soon.\n\nDr Ortega: I can add that it is being built.\n\nModerator: Thank you, everyone.\n`, {turns: 7, speakers: 5, questions: 2});
add('minutes tw', `○○市政府市政會議紀錄\n時間：112年12月13日（星期三）上午9時\n地點：市政大樓\n主席：陳市長其邁\n出席：林副市長欽榮、羅副市長達生\n\n主席：現在開會。\n林副市長欽榮：報告市長，圖書館今日啟用。\n主席：電梯何時啟用？\n羅副市長達生：下週啟用。\n主席：散會。\n`, {turns: 5, speakers: 3, questions: 1, date: '2023-12-13'});

add('mfa', `2023年12月13日外交部发言人汪某主持例行记者会
2023-12-13 20:15

总台央视记者：第一个问题，请问对此有何评论？

汪某：中方注意到有关情况。

路透社记者：据报道，有关国家表示关切。外交部有何回应？

汪某：我不了解你提到的情况。

彭博社记者：第一，有关会谈何时举行？第二，谁将出席？

汪某：关于第一个问题，有消息我们会及时发布。

关于第二个问题，我没有可以提供的信息。

追问：能否再说明一下？

汪某：我刚才已经回答了。

《环球时报》记者：请问发言人怎么看？

汪某：中方立场是一贯的。
`, {turns: 10, speakers: 6, questions: 5});
add('mfa q a', `外交部发言人就有关问题答记者问

问：据报道，某国图书馆建成。请问中方有何评论？

答：我们表示祝贺。
    中方愿同各方加强合作。
`, {turns: 2, speakers: 2, questions: 1});
add('nhc', `时 间： 2023年12月24日
地 点： 委机关西直门办公区2号楼新闻发布厅
主持人：国家卫生健康委宣传司副司长、新闻发言人 米锋
嘉 宾：国家卫生健康委医疗应急司司长 郭燕红
       中国疾控中心传染病管理处研究员 彭质斌

国家卫生健康委宣传司副司长、新闻发言人米锋：
各位媒体朋友，大家下午好！欢迎参加新闻发布会。
今天发布会的主题是：介绍冬季呼吸道疾病防治有关情况。

中央广播电视总台央视记者：
近期，一些地方患者增多，请问采取了哪些措施？

国家卫生健康委医疗应急司司长郭燕红：
谢谢您的提问。主要有三点：第一，统筹；第二，分级；第三，救治。

国家卫生健康委宣传司副司长、新闻发言人米锋：
谢谢，下一个问题。

新华社记者：
请问公众如何防护？

中国疾控中心传染病管理处研究员彭质斌：
谢谢。建议大家接种疫苗。

国家卫生健康委宣传司副司长、新闻发言人米锋：
今天的发布会到此结束，谢谢大家！
`, {turns: 7, speakers: 5, questions: 2, date: '2023-12-24'});
add('hk gov press', `以下為財政司司長陳某今日（十二月十三日）在政府總部會見傳媒的談話內容（中文部分）：

財政司司長：各位傳媒朋友，午安。今日公布圖書館計劃。

記者：司長，電梯何時啟用？

財政司司長：下星期。

記者：想問兩個問題：第一，經費幾多？第二，人手夠唔夠？

財政司司長：經費方面，我們會在預算案交代。人手足夠。

（請同時參閱談話內容的英文部分。）

完

2023年12月13日（星期三）
香港時間15時30分
`, {turns: 5, speakers: 2, questions: 2});
add('tw exec', `行政院會後記者會 逐字稿
日期：112年12月13日

發言人林子倫：各位媒體先進大家好，歡迎參加今天的記者會。
譚部長：報告各位，圖書館今日啟用。
聯合報記者：請問電梯何時啟用？
譚部長：下週啟用。
中央社記者：經費多少？
譚部長：三百萬。
發言人林子倫：沒有其他問題，記者會到此結束。謝謝大家。
`, {turns: 7, speakers: 4, questions: 2, date: '2023-12-13'});
add('tw gazette plain', `立法院第10屆第8會期教育及文化委員會第12次全體委員會議紀錄
時　　間　中華民國112年12月13日（星期三）9時2分至12時30分
地　　點　本院群賢樓101會議室
主　　席　林委員宜瑾

主席：現在開會。請報告出席人數。
本日議程：審查圖書館預算案。
主席：現在請譚館長美報告。
譚館長美：主席、各位委員。以下報告三點：
一、圖書館今日啟用。
二、電梯下週啟用。
主席：謝謝。請范委員雲質詢。
范委員雲：（9時12分）謝謝主席。有請館長。
主席：請譚館長。
譚館長美：范委員好。
范委員雲：館長，請問經費多少？
譚館長美：三百萬。
范委員雲：夠嗎？
譚館長美：夠。
主席：謝謝范委員。現在休息。
休息（10時12分）
繼續開會（10時20分）
主席：現在繼續開會。
范委員雲：（10時21分）最後一個問題，電梯何時啟用？
譚館長美：下週。
主席：散會。
散會（12時30分）
`, {turns: 16, speakers: 3, questions: 3});
add('us presser rev long', `Governor Tan (00:00):
Good morning. ${OPENING}

Speaker 2 (00:31):
[inaudible 00:00:33] the lifts?

Governor Tan (00:35):
Yes. Next week.

Governor Tan (00:52):
Any other question?

Speaker 3 (01:00):
Governor, when does the café open?

Governor Tan (01:10):
Soon.

Dr. Luis Ortega (01:15):
I can speak to that: it will open in June.

Governor Tan (01:20):
Thanks, everybody.
`, {turns: 8, speakers: 4, questions: 2});
add('singapore mp', `Parliament of Singapore
Sitting Date: 5 May 2020

OPENING OF LIBRARIES

Mr Ang Wei Neng asked the Minister for Communications and Information when the libraries will reopen.

The Minister for Communications and Information (Mr S Iswaran): Mr Speaker, Sir, the libraries reopen in June.

Mr Ang Wei Neng (Jurong): I thank the Minister. Will the lifts be cleaned?

Mr S Iswaran: Yes.

Mr Speaker: Ms Tan.

Ms Mei Tan (Hougang): Sir, what about the cafés?

Mr S Iswaran: They remain closed.

Mr Speaker: Order. End of Question Time.
`, {turns: 7, speakers: 4, questions: 2});
add('interview', `Interview: Mei Tan on the library

City Paper: You opened the reading room. Why now?

Mei Tan: It was time.

City Paper: And the lifts?

Mei Tan: Next week. It’s simple: they work.

City Paper: Thank you.
`, {turns: 5, speakers: 2, questions: 2});
add('oral', `LO: When did you start?
MT: In 1990.
LO: And then?
MT: Then the library opened.
It was small.
LO: Thanks.
`, {turns: 5, speakers: 2, questions: 2});
add('crlf win', `Mei Tan:\r\nGood morning. The reading room is open.\r\n\r\nLuis Ortega:\r\nWhen do the lifts open?\r\n\r\nMei Tan:\r\nNext week.\r\n`, {turns: 3, speakers: 2, questions: 1});
add('wrapped', `MODERATOR: Good morning, everybody, and welcome to the briefing of the city
library. We will begin with a statement by the director, and then we will take
questions: please say who you are.

DIRECTOR TAN: Thank you. The reading room is open from today on, and it will be
open until nine in the evening. Two things: the lifts follow next week, and the
café will follow in June.

QUESTION: Thank you. When exactly do the lifts open? We have heard that it may
be later.

DIRECTOR TAN: On Tuesday.

MODERATOR: Thank you all.
`, {turns: 5, speakers: 3, questions: 1});
add('nato', `Press conference

by NATO Secretary General Jens Stoltenberg

Moderator: Good afternoon. Secretary General.

NATO Secretary General Jens Stoltenberg: Good afternoon. The library opens.

Moderator: Now we'll go to Reuters.

Question (Reuters): When do the lifts open?

NATO Secretary General Jens Stoltenberg: Next week.

Moderator: AP.

Question (AP): And the café?

NATO Secretary General Jens Stoltenberg: Soon.

Moderator: This concludes the press conference.
`, {turns: 9, speakers: 4, questions: 2});
add('imf', `SPEAKERS:
Mei Tan, Director
Luis Ortega, Moderator

MR. ORTEGA: Good morning. Welcome.

MS. TAN: Good morning. Three points: one, two, three.

MR. ORTEGA: First question, please.

QUESTIONER: When do the lifts open?

MS. TAN: Next week.

QUESTIONER: Thank you. And the café?

MS. TAN: Soon.

* * * * *
`, {turns: 7, speakers: 3, questions: 2});
add('fed', `Transcript of Chair Tan’s Press Conference
December 13, 2023

CHAIR TAN. Good afternoon. My colleagues and I remain focused.

MICHELLE SMITH. Howard.

HOWARD SCHNEIDER. Thank you. Howard Schneider with Reuters. When do the lifts open?

CHAIR TAN. Next week.

MICHELLE SMITH. Jeanna.

JEANNA SMIALEK. What about the café?

CHAIR TAN. Soon. Thank you.

Page 2 of 3
`, {turns: 7, speakers: 4, questions: 2});
add('zoom text', `00:00:05 Mei Tan: ${OPENING}
00:00:31 Luis Ortega: When do the lifts open?
00:00:40 Mei Tan: Next week.
`, {turns: 3, speakers: 2, questions: 1});
add('podcast plain', `Mei: Welcome to the show. ${OPENING}

Luis: Thanks for having me.

Mei: So, when do the lifts open?

Luis: Next week. Here's the thing: they are new.

[Music]

Mei: Great. Bye.

Sponsor: This episode is brought to you by nobody.
`, {turns: 5, speakers: 2, questions: 1});
add('hk hansard full', `立法會 ─ 2023年12月13日
LEGISLATIVE COUNCIL ─ 13 December 2023

2023年12月13日星期三
Wednesday, 13 December 2023

上午11時正會議開始
The Council met at Eleven o'clock

出席議員：
MEMBERS PRESENT:

主席梁君彥議員，大紫荊勳賢，G.B.S., J.P.
THE PRESIDENT
THE HONOURABLE ANDREW LEUNG KWAN-YUEN, G.B.M., G.B.S., J.P.

出席政府官員：
PUBLIC OFFICERS ATTENDING:

文化體育及旅遊局局長楊潤雄先生，G.B.S., J.P.

議員質詢的口頭答覆

主席：質詢。第一項質詢。

1. 謝偉俊議員：主席，關於圖書館，政府可否告知本會：

(一) 電梯何時啟用；及

(二) 經費多少？

文化體育及旅遊局局長：主席，就謝議員的質詢，我的答覆如下：

(一) 下週啟用。

(二) 三百萬元。

主席：謝偉俊議員，你的補充質詢是甚麼？

謝偉俊議員：局長沒有回答，人手夠不夠？

文化體育及旅遊局局長：夠。

李慧琼議員(譯文)：代理主席，多謝局長。我想問一下，閱覽室開放到幾點？

文化體育及旅遊局局長：九時。

主席：會議現在暫停。

下午1時03分
會議暫停。

下午2時30分
會議恢復。

主席：我們繼續。

會議遂於下午8時正休會。
`, {turns: 10, speakers: 4, questions: 3});
add('english hansard', `House of Commons
Wednesday 13 December 2023

The House met at half-past Eleven o’clock

[Mr Speaker in the Chair]

Oral Answers to Questions

Mr Speaker: We start with the question of the day.

Mei Tan (Hougang) (Lab): Will the Minister say when the lifts open?

The Minister for Libraries (Mr Luis Ortega): They open next week.

Mei Tan: I am grateful. What about the café?

Mr Ortega: In June.

Several hon. Members rose—

Mr Speaker: Order.
`, {turns: 6, speakers: 3, questions: 2});
add('two stamps dates list in words', `2023-12-13 15:00 主持人 大家好。
2023-12-13 15:01 林書華 日程安排：
一、2023-12-20 09:00 泰山廳：開幕式。
二、2023-12-21 09:00 黃河廳：論壇。
2023-12-13 15:05 齊魯晚報記者 請問誰會出席？
2023-12-13 15:06 林書華 各地代表。
`, {turns: 4, speakers: 3, questions: 1, problems: 0});
add('live zh colon time behind', `主持人：各位网友大家好！ [10:00]
谭美：大家好。 [10:01]
网友“小明”：请问电梯何时启用？ [10:03]
谭美：下周启用。 [10:05]
主持人：再见。 [10:30]
`, {turns: 5, speakers: 3, questions: 1, stamps: '10:00 10:01 10:03 10:05 10:30'});
add('stamp then label colon seconds', `2023-12-13 15:00:05　主持人：大家好。

2023-12-13 15:01:20　谭美：下午好。

2023-12-13 15:05:00　新华社记者：电梯何时启用？

2023-12-13 15:06:00　谭美：下周。
`, {turns: 4, speakers: 3, questions: 1, problems: 0});
add('label(stamp) zh', `主持人 15:00：大家好。
谭美 15:01：下午好。
新华社记者 15:05：电梯何时启用？
谭美 15:06：下周。
`, {turns: 4, speakers: 3, questions: 1, stamps: '15:00 15:01 15:05 15:06'});
add('name newline time newline words', `主持人
15:00
大家好，欢迎参加今天的发布会。

谭美
15:01
下午好，阅览室今天开放。

新华社记者
15:05
电梯何时启用？

谭美
15:06
下周。
`, {turns: 4, speakers: 3, questions: 1});
add('wechat meeting', `谭美 2023-12-13 15:00:05
大家好，欢迎参加今天的发布会。

陆文 2023-12-13 15:01:00
电梯何时启用？

谭美 2023-12-13 15:02:00
下周。
`, {turns: 3, speakers: 2, questions: 1, stamps: '15:00:05 15:01:00 15:02:00'});
add('speaker no', `Speaker 1: Good morning. The reading room is open.
Speaker 2: When do the lifts open?
Speaker 1: Next week.
`, {turns: 3, speakers: 2, questions: 1});
add('whisperx', `[SPEAKER_00]: Good morning. The reading room is open.
[SPEAKER_01]: When do the lifts open?
[SPEAKER_00]: Next week.
`, {turns: 3, speakers: 2, questions: 1});
add('md zh bold', `**主持人：** 大家好。

**谭美：** 阅览室今天开放。

**新华社记者：** 电梯何时启用？

**谭美：** 下周启用。
`, {turns: 4, speakers: 3, questions: 1});
add('md zh bold2', `**主持人**：大家好。

**谭美**：阅览室今天开放。

**新华社记者**：电梯何时启用？

**谭美**：下周启用。
`, {turns: 4, speakers: 3, questions: 1});
add('quote dialog in words', `主持人：大家好。
谭美：有人问我：“电梯什么时候开？”我说：下周。
记者：他说：“太晚了。”您怎么看？
谭美：理由如下：人手不够。
主持人：谢谢。
`, {turns: 5, speakers: 3, questions: 1});
add('url and numbers', `Mei Tan: See https://example.org/a:b for more. Ratio 3:1.
http://example.org: that is the page.
Luis Ortega: When is that?
10:30: that is late.
Mei Tan: Yes.
`, {turns: 3, speakers: 2, questions: 0});
add('stage lines', `MS. TAN:  Good morning.

(Laughter.)

[Applause]

MS. TAN:  Let me go on.

Q    When do the lifts open?

     (Cross-talk.)

MS. TAN:  Next week.

Q    Why?

MS. TAN:  It takes time.

                                 END                       1:40 P.M. EST
`, {turns: 6, speakers: 2, questions: 2});
add('turns on one line, with colons and bars', `圖文直播—— | 2023-12-13 15:00 主持人：大家下午好！ | 2023-12-13 15:01 谭美：主要有三点：第一，开放。会议将于 2023-12-20 09:00 在泰山厅 举行。 | 2023-12-13 15:05 新华社记者：电梯何时启用？ | 2023-12-13 15:06 谭美：下周。
`, {turns: 4, speakers: 3, questions: 1, problems: 0});
add('phrases that recur before colons', `[寿小丽]：大家好。
[陆文]：据统计：去年共有250万人次到馆。
有人问：“电梯什么时候开？”我们说：很快。
据统计：今年更多。
[路透社记者]：请问下一步有什么打算？
[陆文]：有人问：“为什么？”
据统计：去年有250万人。
有人问：“何时？”
[寿小丽]：谢谢。
`, {turns: 5, speakers: 3, questions: 1});
add('addresses and phrases that recur', `Mei Tan: Good morning. The reading room is open.
See https://example.org/a for more.

Luis Ortega: 我有两个问题：经费多少？人手够不够？

Mei Tan: Thank you.
See https://example.org/b for more.

Luis Ortega: I see.
See https://example.org/c for more.
我有两个问题：经费多少？人手够不够？
`, {turns: 4, speakers: 2, questions: 1});
