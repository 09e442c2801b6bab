using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>What arguments and options are for, and what counts where they are left out.</summary>
internal static class OptionMessages
{
    public static Message Help => new("Shows this help", "显示本帮助");

    public static Message Version => new("Shows the version", "显示版本");

    public static Message Language => new("The language: Chinese or English", "使用的语言：zh 中文，en 英文");

    public static Message LanguageOfSystem => new("that of the system, else of the scan file or rules", "随系统；系统未定的，随扫描文件或规则包");

    public static Message Verbose => new("On an unexpected error, print where it happened", "遇到意外错误时，显示出错的位置");

    public static Message FolderOfFiles => new("The folder of the departments' files", "存放各部门文件的文件夹");

    public static Message WorkflowFile => new("The workflow, or an array of workflows, as JSON", "工作流文件：一个工作流，或者工作流的列表");

    public static Message RuleFolder => new("The folder to write the rule files to, one for each workflow", "存放规则文件的文件夹，每个工作流一个文件");

    public static Message PrintedOnly => new("the rule file is printed", "直接显示规则文件");

    public static Message Partial => new("Takes the rules without errors over and leaves the others out", "有错误的规则略去，导入其余的");

    public static Message ScanFileArgument => new("The scan file; \"early-warning init FOLDER\" drafts one", "扫描文件；可用“early-warning init 文件夹”起草");

    public static Message ScanFile => new("The scan file", "扫描文件");

    public static Message ScanFileOfThisFolder => new("scan.json", "scan.json");

    public static Message Rules => new(
        "A folder of rules, or several with commas, a later one on top; \"default\" is the pack inside the program",
        "规则文件夹；可用逗号写多个，后面的覆盖前面的；“default”是程序自带的规则包");

    public static Message RulesOption => new("The rules: a folder, or several with commas", "规则文件夹；可用逗号写多个");

    public static Message DefaultRules => new("default", "default");

    public static Message Format => new("How results are printed", "结果的格式");

    public static Message TextFormat => new("text", "text");

    public static Message OutputFolder => new("The folder of results", "存放结果的文件夹");

    public static Message State => new("The folder of the ledger and the letters", "存放事件记录和文书的文件夹");

    public static Message Wait => new(
        "How many seconds to wait while another scan or command writes to the folder of the ledger",
        "另一个扫描或命令正在写事件记录的文件夹时，最多等几秒");

    public static Message TenSeconds => new("10", "10");

    public static Message NotAtAll => new("0: not at all", "0：不等");

    public static Message AsScanFileSays => new("what the scan file says", "按扫描文件");

    public static Message AsOf => new("The date as of which to look: what could not be known then does not count", "截至日期：到那一天还不可能知道的数据不算");

    public static Message TodayThere => new("today in the scan file's time zone", "今天，按扫描文件的时区");

    public static Message AgesAsOf => new("The date that ages count to", "天数算到哪一天");

    public static Message LastScan => new("that of the last scan", "上次扫描的截至日期");

    public static Message Threads => new("How many threads may work; the results do not depend on it", "最多用几个线程；结果与此无关");

    public static Message OneAProcessor => new("one a processor", "每个处理器一个");

    public static Message EvidenceFiles => new("The files; each at most 100 MiB, and no links", "文件，可写多个；每个不超过 100 MiB，不能是链接");

    public static Message EvidenceAbout => new("What the files are about", "附件说明什么");

    public static Message VisitedOn => new("The day of the visit", "走访日期");

    public static Message VisitedWith => new("With whom the visitors spoke, by commas", "接待人，用逗号分开");

    public static Message VisitFound => new("What was found", "发现的情况");

    public static Message CaseEvent => new("The act, as `case show` names it: 17:9f86d081", "登记的编号，见 `case show`：17:9f86d081");

    public static Message CaseArchiveOut => new("The zip to write; never over one that is there", "写出的压缩包；不会覆盖已有文件");

    public static Message CaseArchive => new("The zip that `case export` wrote", "`case export` 写出的压缩包");

    public static Message CompanyOrName => new("Its unified social credit code, or its name or a part of it", "统一社会信用代码，或企业名称（可只写一部分）");

    public static Message RuleOnly => new("Show every part of this rule with its value, whatever it says", "逐项列出这一条规则的数值，不论结果如何");

    public static Message Tree => new("Show every part of all rules that have fired or cannot be decided", "逐项列出触发的和无法判定的全部规则");

    public static Message NoState => new("Leave the state out: what the figures of the date say by themselves", "不看状态文件夹，只看当天数据本身的结果");

    public static Message Strict => new("Warnings count too: exit 1 if there is one", "提醒也算问题：有提醒时退出码为 1");

    public static Message RuleSheetFile => new("The file to write, .xlsx or .csv; it must not be there yet", "要写的文件，.xlsx 或 .csv；不能已经存在");

    public static Message FilledRuleSheet => new("The sheet that was filled in", "填好的表格");

    public static Message FilledLayer => new(
        "The folder of the layer that is to have the changes (changes.json): the last of RULES, or a new one",
        "写入改动的那一层的文件夹（changes.json）：RULES 的最后一层，或新的一层");

    public static Message RecordRules => new("Writes the changes; without it nothing is written", "写入改动；不加则只显示");

    public static Message RulesToFormat => new(
        "The folder of the rules, several with commas, or one file",
        "规则所在的文件夹，可以写几个，用逗号隔开；也可以是一个文件");

    public static Message EditedFolder => new("The folder that is opened in the editor", "在编辑器里打开的文件夹");

    public static Message CheckLayout => new(
        "Write nothing; name the files that are not in the layout, and exit 1 if there is one",
        "不改写；列出不是统一版式的文件，有就以退出码 1 结束");

    public static Message Pin => new(
        "Also write the hash of each rule that the last layer changes or replaces beside its id, so that check tells when the rule has moved",
        "并在最后一层的文件里写入所改、所替换规则的校验值，规则日后有变时 check 会提醒");

    public static Message StrictTests => new(
        "Tests and scenarios of earlier layers that the later ones change fail too",
        "前面各层的测试和情景，结果被后面的层改变的也算未通过");

    public static Message Coverage => new(
        "Also show each comparison that no test has seen true, false and unknown",
        "另列出哪些比较还没有测试到成立、不成立和未知三种情况");

    public static Message Thresholds => new(
        "Also change each number and comparison a little and name those that no test notices",
        "另把每个数字和比较略作改动，列出没有测试发现的改动");

    public static Message JUnit => new("Also write the results as JUnit XML, for continuous integration", "另存一份 JUnit XML，供持续集成使用");

    public static Message SearchWord => new("A part of an id, name or title, or a word that means the same", "编号、名称中的一部分，或意思相同的词");

    public static Message All => new("Also those that are closed", "已解除的也列出");

    public static Message Acts => new("Also what persons did about alerts, each with the name by which it is put right", "另列出对预警的各项办理和更正时用的编号");

    public static Message AllLetters => new("Also those that are done with", "已办结的也列出");

    public static Message LettersOfYear => new("Only those of a year, also those that are done with", "只列出某一年的，已办结的也列出");

    public static Message EveryYear => new("every year", "全部年度");

    public static Message LettersOfKind => new("Only those of a kind, also those that are done with", "只列出某一种文书，已办结的也列出");

    public static Message DayOfRevocation => new("The date of the letter that takes it back", "撤销函的成文日期");

    public static Message WhyRevoked => new("The reason, as that letter prints it; nobody's name or phone", "撤销原因，写进撤销函；不得有个人姓名、电话");

    public static Message EveryKind => new("every kind", "全部种类");

    public static Message CompanyOfCase => new(
        "The company: its id, its name or a part of it; the credit code of one that is not in the register of companies, with --name",
        "企业代码、名称或名称的一部分；不在企业名录里的写统一社会信用代码，并加 --name");

    public static Message Matter => new(
        "The matter in a few words; nobody's name, phone or words that point at one", "事由，一句话；不得有个人姓名、电话或能认出个人的文字");

    public static Message CaseSource => new("How it came to the union", "来源");

    public static Message CameInOn => new("The day on which it came in", "登记日期");

    public static Message Today => new("today", "今天");

    public static Message FactOfReminder => new(
        "A fact as the reminder will tell it; once for each. Nobody's name, phone or words that point at one",
        "提示函要写的一项事实，每项写一次；不得有个人姓名、电话或能认出个人的文字");

    public static Message ToBeInvestigated => new("it is to be looked into first", "先调查核实");

    public static Message BasisOfReminder => new("An article that the reminder cites; once for each", "提示函引用的条款，每条写一次");

    public static Message NameOfCompany => new("The whole name of a company that is not in the register of companies", "不在企业名录里的企业的全称");

    public static Message OpenReminder => new(
        "The open reminder: heat, wages-before-spring-festival, written-contracts, rest-and-leave, or one of the office's own rules",
        "公开提示函模板：heat（高温）、wages-before-spring-festival（节前工资）、written-contracts（劳动合同）、rest-and-leave（休息休假），或者本单位规则包里的模板");

    public static Message DepartmentToAsk => new(
        "One department alone, by its name or a part of it, as the indicators name their source", "只商请一个部门：指标来源中的部门名称或其中一部分");

    public static Message EveryDepartment => new("every department of which data are missing", "所有缺数据的部门");

    public static Message FullNameOfDepartment => new("The full name of the department, as the letter addresses it", "该部门的全称，用作主送机关");

    public static Message ToBeFilledIn => new("left to be filled in", "留待填写");

    public static Message MostAsked => new(
        "How many figures of a department are asked for at most, those that decide most first", "每个部门最多商请多少项数据，最能说明问题的在前");

    public static Message UsualAsked(int figures) => new($"{figures:0}", $"{figures:0}");

    public static Message FolderOfRequests => new("The folder for the drafts", "草稿写到哪个文件夹");

    public static Message BesideResults => new("beside the results: asking-DATE", "结果文件夹旁的 asking-日期");

    public static Message TownOfBatch => new(
        "The companies of a town: its name, or the beginning of the code of a region", "某镇街的企业：镇街名称，或者行政区划代码的开头");

    public static Message TradeOfBatch => new("The companies of a trade: the beginning of the code of an industry, such as C19", "某行业的企业：行业代码的开头，如 C19");

    public static Message ListOfBatch => new(
        "The companies of a list: a workbook or CSV with a column of codes or names, or a text with one a line",
        "名单里的企业：工作簿或 CSV，有一列统一社会信用代码或企业名称；或者每行一家的文本");

    public static Message AllOfBatch => new("All companies of the register", "企业名录里的全部企业");

    public static Message OneEach => new("A letter with a number of its own for each company; without it one letter for all", "每家一份，分别编号；不加则只发布一份");

    public static Message AddresseeOfAll => new("The addressee of the one letter for all", "公开发布时的主送单位");

    public static Message ThatOfTheTemplate => new("that of the template", "按模板");

    public static Message AgainThisYear => new("Sends it to those too who have had it this year", "今年已发过的也再发");

    public static Message PaperRegister => new(
        "The register of an earlier year, a workbook or CSV with the headers of --out: number, kind, date and company, and what else there is",
        "往年的台账，工作簿或 CSV，表头同 --out 写出的台账：文号、文书种类、成文日期、企业必填，其余有就填");

    public static Message RegisterFile => new(
        "Writes the register, a row for each number, to a new file: .xlsx or .csv", "把文书台账（一个文号一行）写到新文件：.xlsx 或 .csv");

    public static Message BulletinFile => new(
        "Write the bulletin of the period (周报, 月报, 季度分析), with charts, to this Word file", "把这一时期的简报（周报、月报、季度分析）写成 Word 文件，附图表");

    public static Message BulletinSheet => new("Write the figures of the bulletin to this workbook", "把简报中的数字写成工作簿");

    public static Message NoFile => new("on the screen", "显示在屏幕上");

    public static Message StrictDifference => new("Exit with 1 if the rules say something else", "规则的意思有变时以 1 退出");

    public static Message By => new("Who does it", "由谁经办");

    public static Message WhoeverIsLoggedIn => new("whoever is logged in to the system", "登录系统的人");

    public static Message ClosedAs => new("What became of it", "结果如何");

    public static Message ByTheFinding => new("what the finding usually is", "按查明的情形");

    public static Message WhatWasFound => new("What was found; needed where a second person approves the closing", "查明的情形；办结要由另一人审批的必须写");

    public static Message HandlingMethod => new("How it was worked on", "办理方式");

    public static Message ClosingEvidence => new("What shows it, such as receipts of a bank", "佐证，如银行回单");

    public static Message AtFault => new("Of a false alarm the rule or feed at fault", "误报的，写出错的规则或数据源");

    public static Message AssignedTo => new("The person or the unit that gets it", "派给谁：人或者单位");

    public static Message Deputy => new("Who stands in for the owner", "协办人");

    public static Message NextOfUnit => new("the next of the unit", "本单位的下一位");

    public static Message MarkedAs => new("How far it has come", "办到哪一步");

    public static Message WhatToDo => new("What is to be done", "要求做什么");

    public static Message Mine => new("Only those of whoever is logged in, or of --by, by due date", "只列登录的人（或 --by 所写的人）承办、协办的，按时限排列");

    public static Message OfUnit => new("Only those of this unit, by due date", "只列这个单位的，按时限排列");

    public static Message OnlyOverdue => new("Only those over their limit", "只列超期的");

    public static Message WarningBody => new("The body that warned of the company, such as 12345热线", "通报的单位，如12345热线");

    public static Message WarningText => new("What the warning says, in a sentence; nobody's name or phone", "通报的内容，一句话；不得有个人姓名、电话");

    public static Message WarningOn => new("The date of the warning", "通报日期");

    public static Message WarningNumber => new("The number that the body gave it, by which it is known when it comes again", "来件编号，再次送来时按它识别");

    public static Message WarningLevel => new("The level that the body gave it", "来件单位定的等级");

    public static Message LowestOpening => new("the lowest with which alerts open", "开立预警的最低等级");

    public static Message WarningCategory => new("What the body calls the matter, such as 欠薪; rules of dispatch look at it", "事项类别，如欠薪；派单规则会用到");

    public static Message ReferredTo => new("The body that gets it", "移送给哪个单位");

    public static Message ReferredFor => new("What it is asked for", "移送事由");

    public static Message AnswerDue => new("The last day by which it is to answer", "反馈期限");

    public static Message NoDue => new("none", "不设期限");

    public static Message BodyFound => new("What the body has found", "该单位的处理情况");

    public static Message OnlyReceived => new("Only that the body has received it", "只登记该单位已签收");

    public static Message WhichReferral => new("The number of the referral", "移送编号");

    public static Message TheOneThatWaits => new("the one that waits for an answer", "等待反馈的那一件");

    public static Message AnsweredOn => new("The day of the answer, or of the receipt", "反馈或签收的日期");

    public static Message WorkersPaid => new("How many workers were paid", "已补发的职工人数");

    public static Message YuanPaid => new("How many yuan were paid to them", "已补发的金额（元）");

    public static Message ExportedTo => new("The body whose answers are awaited", "等待哪个单位反馈");

    public static Message ReferralSheet => new("A new file for the list, .xlsx or .csv", "清单写入的新文件，.xlsx 或 .csv");

    public static Message Workers => new("How many workers were helped", "帮助了多少名职工");

    public static Message Yuan => new("How many yuan were recovered for them", "为职工追回多少元");

    public static Message WorkersWithoutAlert => new(
        "How many workers it helped, of a case without an alert", "帮助职工的人数，仅限没有预警的案件");

    public static Message YuanWithoutAlert => new("How many yuan they recovered, of a case without an alert", "为职工追回的金额（元），仅限没有预警的案件");

    public static Message NoteToKeep => new("What else is to be kept", "其他需要记下的内容");

    public static Message Note => new("A note", "备注");

    public static Message FirstDay => new("The first day", "起始日期");

    public static Message LastDay => new("The last day, which is counted", "截止日期，当天计入");

    public static Message SilentUntil => new("The first day on which it is told of again", "从哪一天起恢复提醒");

    public static Message Why => new("Why", "原因");

    public static Message WhyCorrected => new("Why it is put right", "更正或撤回的原因");

    public static Message WhySilent => new("Why it is silenced", "暂停提醒的原因");

    public static Message AsBefore => new("as before", "不变");

    public static Message Event => new(
        "The act: position and hash as \"alerts list --acts\" shows them (17:9f86d081), or company and date of its alert (甲家具@2026-11-01), and its kind",
        "要更正的事项：写 alerts list --acts 列出的编号（17:9f86d081），或写企业和立案日期（甲家具@2026-11-01），有多项的后面加“办结”等");

    public static Message LetterEvent => new(
        "The act: its name as \"letters show LETTER --history\" has it (17:9f86d081), or the letter, and where several fit the kind (甲家具#opinion served)",
        "要更正的事项：写 letters show 文书 --history 列出的编号（17:9f86d081），或写文书，有多项的后面加“送达”等（甲家具#意见书 送达）");

    public static Message LetterHistory => new(
        "All that persons did on it, each act with the name by which it is put right; without it only what was put right",
        "列出对它的各项办理和更正时用的编号；不加则只列更正和撤回");

    public static Message Promised => new(
        "What the employer promised by a day, yuan or words (2026-12-31=50000); once for each. Scans watch it",
        "用人单位承诺到哪一天做到什么，金额或文字（2026-12-31=50000），每项写一次；扫描会跟踪");

    public static Message PromisedFor => new("The day of the promise", "承诺的日期");

    public static Message FirstPromise => new("the first that is not kept yet", "最早一项未履行的");

    public static Message PaidOfPromise => new("How many yuan were paid", "付了多少元");

    public static Message KeptWhole => new("the promise was kept whole", "全部履行");

    public static Message NumberOnLetter => new("The number that stands on the letter", "文书上实际写的文号");

    public static Message NotDeemed => new("Somebody signed for it after all", "实际有人签收，不是视为收到");

    public static Message FilledList => new(
        "The list that was filled in: alerts.xlsx or alerts.csv of a scan, wherever it is now",
        "填好的预警清单：扫描结果中的 alerts.xlsx 或 alerts.csv，存放位置不限");

    public static Message Record => new("Records it; without it nothing is recorded", "登记；不加则只预览");

    public static Message DryRun => new("Writes the results and records nothing", "只写结果，不作登记");

    public static Message Future => new(
        "A trial: the date may be after today; needs --dry-run, or --state with a folder of its own",
        "试用：截至日期可以晚于今天；须加 --dry-run，或用 --state 另指一个状态文件夹");

    public static Message WithdrawScan => new("Takes the last scan back, to the state before it, and scans nothing", "撤回最近一次扫描，回到它之前的状态；不再扫描");

    public static Message ByOfWithdrawal => new("With --withdraw: who does it", "与 --withdraw 连用：由谁经办");

    public static Message WhyOfWithdrawal => new("With --withdraw: why", "与 --withdraw 连用：原因");

    public static Message LetterOrCompany => new(
        "The letter's id or number, or the id or name of a company, with #opinion and the like behind it where more than one of its letters is open",
        "文书的编号或文号，或企业的代码、名称；一家企业有几份文书未办结的，在后面加 #意见书 等");

    public static Message Addressee => new("To whom", "发给谁");

    public static Message UsualAddressee => new("the employer; of a suggestion the authority by its usual name", "用人单位；建议书为主管部门的通常名称");

    public static Message VerifiedOn => new("The day on which it was verified", "核实的日期");

    public static Message Supervisors => new("The supervisors' names, with commas", "监督员姓名，用逗号隔开");

    public static Message Fact => new(
        "A fact as the opinion will tell it; once for each. Nobody's name, phone or words that point at one",
        "意见书要写的一项事实，每项写一次；不得有个人姓名、电话或能认出个人的文字");

    public static Message NoBreach => new("There is no breach", "未发现违法");

    public static Message Basis => new(
        "An article that is broken, such as \"中华人民共和国劳动法 第五十条\"; once for each",
        "违反的条款，如“中华人民共和国劳动法 第五十条”，每条写一次");

    public static Message ThoseOfTheRules => new("those of the rules", "按规则所列");

    public static Message Unlisted => new("Cites an article that is not on the list of those that letters cite", "引用条款清单以外的条款");

    public static Message DecidedBy => new(
        "Which body decided on it by discussion, and when, where the text of the place demands that",
        "由哪个会议、何时讨论决定，当地规定须讨论决定的才用");

    public static Message TalksFailed => new(
        "Talks with the employer failed; in some places this stands in for the reminder",
        "与用人单位协商不成，有的地方可以不先发提示函");

    public static Message Ground => new("The ground of a suggestion, from the place's list", "发出建议书的情形，从当地规定中选");

    public static Message GroundOfTheReason => new("the one that the register shows", "台账看得出的那一种");

    public static Message NotBeforeCourt => new(
        "It is made sure that no agency, arbitrator or court has the matter already",
        "已查明此事没有被行政机关、仲裁机构或法院受理");

    public static Message DayOfLetter => new("The day on the letter", "文书上的日期");

    public static Message SignedBy => new("Who signed it", "签发人");

    public static Message LetterNumber => new("Its number, if it was given by hand", "文号，手工编号的写在这里");

    public static Message NextNumber => new("the next of issuer, letter and year", "按单位、文书和年份顺编");

    public static Message ReplyDays => new("Days to reply, where the text of the place gives no period", "回复天数，当地规定未写明时限的才用");

    public static Message ServedOn => new("The day on which it was served, or is deemed received", "送达的日期，或视为收到的日期");

    public static Message ServiceForm => new("How it was served", "送达方式");

    public static Message InPerson => new("in-person", "直接送达");

    public static Message AsEdited => new(
        "The office stands by the document that was edited, though it says otherwise than the register; this is recorded",
        "单位以改过的文书为准，即使与台账不一致；此项记入台账");

    public static Message Deemed => new("It is only deemed received, where the text of the place knows that", "只是视为收到，当地规定有此一说的才用");

    public static Message RepliedOn => new("The day on which the answer came", "收到回复的日期");

    public static Message Outcome => new("What it says; of an authority also filed, not-filed, case-closed", "回复的内容；已立案、不予立案、已结案只用于主管部门的回复");

    public static Message Day => new("The day", "日期");

    public static Message WhyNoEffect => new("Why it had none", "未见效的原因");

    public static Message NotCarriedOut => new("not-carried-out", "未整改");

    public static Message Companies => new("How many companies", "企业数量");

    public static Message Months => new("How many months; rules that compare with the year before want 16 or more", "月数；同比规则需要 16 个月以上");

    public static Message Seed => new("Where the chance begins: the same seed, the same region", "随机种子：种子相同，生成的地区相同");

    public static Message EarlierScan => new("The scan file of an earlier delivery, whose decisions are kept", "上次的扫描文件；其中已经定下的照旧");

    public static Message ThatOfTheFolder => new("that of the folder, if it has one", "文件夹里已有的那份");

    public static Message EmptyFolder => new("The folder to write, absent or empty", "写到哪个文件夹；该文件夹应不存在或为空");

    public static Message FirstAsOf => new("The first date to scan", "第一个检验日期");

    public static Message LastAsOf => new("The last day that may be a date to scan", "检验日期最晚到哪一天");

    public static Message Every => new("The time between dates", "检验日期的间隔");

    public static Message OneMonth => new("1m", "1个月");

    public static Message SixMonths => new("6m", "6个月");

    public static Message OldRules => new(
        "The rules that are replaced: a folder, or \"default\"; several separated by commas", "被替换的规则包：文件夹，或 default；多个用逗号隔开");

    public static Message NewRules => new(
        "The rules that take their place: a folder, or \"default\"; several separated by commas", "换上的规则包：文件夹，或 default；多个用逗号隔开");

    public static Message FailOver => new(
        "Exit with code 3 where on a date more than this share of the companies change their level",
        "任一日期等级有变化的企业超过这个比例时，以退出码 3 结束");

    public static Message WhatIfRule => new("The rule whose number is tried; without --number its numbers are listed", "试算哪条规则；不写 --number 则列出规则中的数");

    public static Message WhatIfNumber => new("The number to try, by its place in the list", "试算第几个数");

    public static Message WhatIfParameter => new("The parameter to try instead of a number; it then has one value everywhere", "不试算数而试算参数；试算时各地一律取同一个值");

    public static Message FirstValue => new("The first value, written as the rule writes it", "第一个值，写法与规则相同");

    public static Message LastValue => new("The last value", "最后一个值");

    public static Message ValueStep => new("The step between values", "每次增加多少");

    public static Message FirstValueAlone => new("the first one alone", "只试算第一个值");

    public static Message SinceDate => new("The first of several dates, in place of --as-of", "按多个日期试算时的第一个日期，代替 --as-of");

    public static Message UntilDate => new("The last day that may be one of them", "日期最晚到哪一天");

    public static Message FirstOfSeveral => new("The first of several dates, in place of --as-of", "比较多个日期时的第一个日期，代替 --as-of");

    public static Message LastOfSeveral => new("The last day that may be one of them", "日期最晚到哪一天");

    public static Message OutcomesOfValues => new(
        "A table of what came of companies (company, date), for precision and recall",
        "企业后来结果的表格（企业、日期），用于计算准确率和查全率");

    public static Message Outcomes => new(
        "A table of what came of companies (company, date; also kind, workers, yuan), or \"ledger\": what was found when cases were closed",
        "企业后来结果的表格（企业、日期，可有类型、人数、金额），或写 ledger：采用办结时的处理结果");

    public static Message Horizon => new("How long after a date an outcome counts for it", "日期之后多久以内的结果算数");

    public static Message OutcomesThrough => new("The last day of which the outcomes are complete", "结果齐全到哪一天");

    public static Message LatestOutcome => new("that of the latest outcome", "最晚一起结果的日期");

    public static Message CompleteOnly => new("Leave out dates whose horizon is not over yet", "不计期限未满的日期");

    public static Message EffectiveOnly => new("Try rules only on dates on which they are in force", "规则只在生效后的日期检验");

    public static Message WithLatches => new("Let rules stay fired until they are cleared, as in scans one after another", "像逐次扫描那样维持触发");

    public static Message WithIntervals => new("Give figures intervals, by drawing companies 200 times", "给出区间（抽取企业 200 次）");

    public static Message GroupedBy => new("Show the figures by group as well", "另按分组给出各项数字");

    public static Message PairsFile => new("Write the pairs that are listed or have an outcome to this CSV file", "把列入清单或有结果的企业与日期写到这个 CSV 文件");

    public static Message LayerFolder => new(
        "Write the points as a layer of rules to this folder, which is not there yet, with a model card",
        "把分值写成本地层，连同模型说明放进这个（还没有的）文件夹");

    public static Message ShownOnly => new("they are only shown", "只显示，不写出");

    public static Message LastMonth => new("The last month with figures", "数据的最后一个月");

    public static Message UsualLastMonth => new("2026-10", "2026-10");

    public static Message County => new("The one county of all companies, such as 440784", "全部企业所在的一个县区，如 440784");

    public static Message AllCounties => new("all seven", "七个县区");

    public static Message Form => new(
        "Clean CSV; or as departments deliver: encodings, meters, a workbook, unreadable cells; or as an office finds files that nobody has mapped",
        "规整的 CSV；或部门报送的原样：编码不一、按户号、工作簿、读不出的单元格；或办公室收到的原样文件，尚未起草扫描设置");

    public static Message PlainForm => new("plain", "规整");

    public static Message TextKind => new("Which texts alone: reasons and notes, names, or verified facts", "只删哪一类：备注（理由、备注）、姓名、核实的事实");

    public static Message WhyRedacted => new("Why it is deleted", "为什么删去");

    public static Message RedactedEvent => new(
        "The act: position and hash as \"alerts list --acts\" shows them (17:9f86d081), or company and date of its alert (甲家具@2026-11-01), and its kind",
        "要删去其文字的事项：写 alerts list --acts 列出的编号（17:9f86d081），或写企业和立案日期（甲家具@2026-11-01），有多项的后面加“办结”等");

    public static Message DeliverDryRun => new("Says what would be told, and sends and records nothing", "只列出要通知的内容，不发送，不登记");

    public static Message DeliverList => new("Lists what was told to whom, the latest first", "列出已通知的内容和对象，最近的在前");

    public static Message WordFile => new("The Word file to write (.docx); never over one that is there", "写出的 Word 文件（.docx），已有同名文件时不覆盖");

    public static Message ArchivedOn => new("The day of the archiving", "归档日期");

    public static Message ArchiveNumber => new("The number of the file in the archive", "案卷号");

    public static Message ArchiveYears => new("For how many years the archive keeps it", "保管年限");

    public static Message ForEver => new("for ever", "永久");

    public static Message ReceivedBy => new("Who signed for it", "签收人");

    public static Message Relation => new("What whoever signed, or refused to, is there", "签收人或拒收人的身份，如“门卫”");

    public static Message ServiceRefused => new("It was refused: why nobody signed; a witness goes with it, or of mail its number", "拒收事由；须写见证人，邮寄的可写邮件号");

    public static Message Witnesses => new("Who saw that it was refused or left, by commas", "见证人，用逗号分开");

    public static Message Tracking => new("The number of the mail", "邮件号");

    public static Message ServicePlace => new("Where it was served", "送达地点");

    public static Message ServedBy => new("Who served it, by commas", "送达人，用逗号分开");

    public static Message RepliedFrom => new("Who signed the answer, or spoke for the company", "签署回复或代表企业答复的人");

    public static Message ReplyFile => new("The file in which the answer stands; it is put to the case file", "回复的文件，同时附入案卷");

    public static Message ObjectionAnsweredOn => new("The day of the union's answer", "工会答复的日期");

    public static Message ObjectionOutcome => new("What becomes of the letter", "对原文书的处理");

    public static Message ObjectionAnswer => new("What the union answers", "答复的内容");
}
