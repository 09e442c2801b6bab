using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>What each command does, as its help tells.</summary>
internal static class CommandMessages
{
    public static Message Program => new(
        "Warns trade unions early of labour trouble in companies: departments' feeds in, prioritised alerts out.",
        "帮助工会及早发现企业的劳动关系隐患：读入各部门的数据，给出按轻重排序的预警。");

    public static Message Init => new("Drafts a scan.json from the headers of the files in a folder.", "按文件夹里各文件的表头，起草 scan.json。");

    public static Message Scan => new("Reads the feeds and writes the prioritised alerts with their evidence.", "读取各数据源，给出按轻重排序的预警和数据依据。");

    public static Message Feeds => new(
        "Shows what has come of each feed before a scan: rows, what cannot be read and why, companies, months, what is late, what differs from the last scan.",
        "扫描前看各数据源的到位情况：行数、未能读取的内容和原因、有数据的企业、各月数量、哪些迟报、与上次扫描有何不同。");

    public static Message Check => new("Shows every fault of a rule pack, with file, line and column.", "检查规则包，逐条指出问题所在的文件、行和列。");

    public static Message Test => new("Runs the tests of a rule pack and its scenarios.", "运行规则包里的测试和情景。");

    public static Message Explain => new(
        "Shows for one company what counts, what is close and what is missing, or every part of a rule with its value.",
        "说明一家企业的计分、接近触发的规则和缺少的数据，也可逐项列出一条规则的数值。");

    public static Message Indicators => new(
        "Lists the indicators that rules may use, with their names, units and departments, and finds them by a word.",
        "列出规则可用的指标，写明名称、单位和报送部门；也可按词查找。");

    public static Message Simulate => new(
        "Makes up a region's feeds with known trouble in them, and what came of it, for demonstrations, replays and load tests.",
        "生成一个虚构地区的数据，其中埋有已知的隐患及其结果，供演示、回溯检验和压力测试。");

    public static Message Replay => new("Past dates scanned again, with what was known then.", "回溯检验：用当时已知的数据，重新扫描过去的日期。");

    public static Message ReplayBacktest => new(
        "Scans past dates with what was known then, and compares the alerts with what came of the companies.",
        "用当时已知的数据扫描过去的日期，把预警与企业后来的结果对照。");

    public static Message ReplayDiff => new(
        "Tells which companies, letters and referrals change when one rule pack takes the place of another, and by which rule.",
        "说明换用另一个规则包后，哪些企业、文书和转办有变化，由哪条规则引起。");

    public static Message ReplayWhatif => new(
        "Tries values of a number in a rule, or of a parameter: what would fire, and which companies would rise or fall.",
        "试算规则中的一个数或一个参数：取不同的值时哪些企业触发、等级怎样升降。");

    public static Message ReplayCalibrate => new(
        "Finds points for the rules from what came of the companies: fitted on the earlier dates, judged on the later ones.",
        "按企业后来的结果校准各规则的分值：用较早的日期拟合，用较晚的日期评判。");

    public static Message RulesGroup =>
        new("Rules: what layers change, differences, one layout, sheets, releases, editors, import.", "规则：各层的改动、差异、排版、表格、发布、编辑器、导入。");

    public static Message RulesShow => new(
        "Shows what each layer of a rule pack adds, changes key by key, replaces and retires.",
        "列出规则包的每一层新增、逐项改动、替换、停用了什么。");

    public static Message RulesRelease => new(
        "Releases the rules of a scan file as they are, once their tests pass; another person has to approve them.",
        "按现状发布扫描文件所用的规则（测试须通过），由另一人审批。");

    public static Message RulesApprove => new(
        "Approves the last release of the rules of a scan file: another person than the one who released them.",
        "审批扫描文件所用规则的最近一次发布，审批人不能是发布人。");

    public static Message RulesDiff => new(
        "Tells what two versions of rules say otherwise: conditions, thresholds, points, texts, or only the layout.",
        "说明两个版本的规则在意思上有什么不同：条件、界线、计分、文字，还是只有版式。");

    public static Message RulesImport => new(
        "Writes workflows of microsoft/RulesEngine as rule files; shows all that a rule cannot say, with its place.",
        "把 microsoft/RulesEngine 的工作流写成规则文件；规则语言写不出的内容，逐条指出位置。");

    public static Message RulesSheet => new(
        "Writes the thresholds, points and texts of a rule pack as a sheet to fill in; numbers in lets and parameters are not in it.",
        "把规则包的界线、分值和文字写成可以填写的表格；let 里的数和参数不在其中。");

    public static Message RulesFill => new(
        "Shows what a sheet of rules that was filled in would change; with --record it is written as a layer, all of it or nothing.",
        "显示填好的规则表格会改什么；加上 --record 才写成一层规则，要么全部写入，要么全部不写。");

    public static Message RulesFormat => new(
        "Writes the files of rule packs in one layout; what they say does not change, and comments stay.",
        "把规则文件改成统一版式：内容不变，注释保留。");

    public static Message RulesSchema => new(
        "Writes JSON Schemas with the names of a rule pack, and settings of Visual Studio Code that use them: it then completes and explains names.",
        "写出含规则包各名称的 JSON 模式文件和 Visual Studio Code 设置：编辑时可补全名称、显示说明。");

    public static Message Alerts => new("The alerts: which are open and why, and what persons do about them.", "预警：哪些在案、为什么、做了什么。");

    public static Message AlertsList => new(
        "Lists the alerts, the highest level first, with what the last scan did to each and why.",
        "列出预警，等级高的在前，写明上次扫描后的变化和原因。");

    public static Message AlertsSilence => new(
        "Has an alert not told of until a day; should it rise, it is told of all the same.",
        "暂停提醒一条预警，到某日恢复；其间等级上升的，照样提醒。");

    public static Message AlertsClose => new(
        "Closes an alert with what became of it; these figures are what offices publish.",
        "办结一起预警，记下结果；对外公布的数字由此统计。");

    public static Message AlertsAssign => new(
        "Gives an alert to a person or a unit of the office, or hands it on.",
        "把一起预警派给机构里的人或单位，或者转给别人承办。");

    public static Message AlertsMark => new(
        "Says how far the work on an alert has come: received, checked, handled, answered.",
        "登记一起预警办到哪一步：签收、核实、处置、反馈。");

    public static Message AlertsUrge => new("Urges the owner of an alert.", "催办：催促一起预警的承办人。");

    public static Message AlertsOpen => new(
        "Opens an alert since another body warned of the company; where one is open the warning is added to it.",
        "按其他部门的通报立案预警；企业已有在案预警的，通报并入其中。");

    public static Message AlertsRefer => new("Refers an alert to another body; the alert stays open.", "把一起预警移送其他部门办理；预警仍然在案。");

    public static Message AlertsAnswer => new(
        "Records that a body has received a referral, or what it answers; the alert stays open.", "登记移送已签收，或者该部门的反馈；预警仍然在案。");

    public static Message AlertsExport => new(
        "Writes the list of referrals that wait for the answer of a body, to be filled in by it; alerts fill reads it back.",
        "写出等待某部门反馈的移送清单，由其填写后用 alerts fill 读回。");

    public static Message AlertsApprove => new(
        "Approves a closing that another person submitted: the alert is closed.",
        "审批另一人报请的办结：预警随即办结。");

    public static Message AlertsReturn => new("Sends back a closing that another person submitted.", "退回另一人报请的办结，要求重办。");

    public static Message AlertsFill => new(
        "Shows what a list of alerts that was filled in (alerts.xlsx, alerts.csv) would record; with --record it is recorded, all of it or nothing.",
        "预览填好的预警清单（alerts.xlsx 或 alerts.csv）将登记哪些内容；加 --record 即登记，全部登记或全部不登记。");

    public static Message AlertsReopen => new(
        "Reopens an alert that a person closed: the closing and its figures are taken back.",
        "重新办理一起已办结的预警：收回办结登记和其中的数字。");

    public static Message AlertsCorrect => new(
        "Corrects the values of a closing or a silence; the old ones stay visible, and all figures follow.",
        "更正办结或暂停提醒的内容；原来的登记仍可查看，各项数字随之更正。");

    public static Message AlertsWithdraw => new(
        "Withdraws an act on an alert, or a correction: it stands as if it had not been, and stays visible.",
        "撤回一项对预警的办理或更正：视为没有发生，原登记仍可查看。");

    public static Message AlertsReport => new("Counts warnings, letters, answers, workers and yuan by month and by county.", "按月、按县区统计预警、文书、回复、职工人数和追回金额。");

    public static Message Ledger => new("The ledger of events: the one truth about alerts and letters.", "事件记录：预警和文书的唯一依据。");

    public static Message LedgerVerify => new(
        "Verifies the ledger line by line, and names every line that was deleted, moved, doubled or edited.",
        "逐行核对事件记录，指出被删除、移动、重复或改动的每一行。");

    public static Message Case => new(
        "The case of one company: what happened, its file, and what goes to a court.",
        "一家企业的案件：办理经过、案卷，以及向法院、检察院提供的材料。");

    public static Message CaseShow => new(
        "Tells the case of one company day by day: facts of the feeds, rules, alerts, letters, answers, money, and what was put right.",
        "按日查看一家企业案件的经过：数据、规则、预警、文书、回复、金额和更正。");

    public static Message CaseAttach => new(
        "Puts files to the case file of a company: photos, payslips, minutes. Their contents are kept in the state folder under their SHA-256.",
        "把文件（照片、工资条、笔录等）附入一家企业的案卷；内容按 SHA-256 保存在状态文件夹。");

    public static Message CaseVisit => new("Records a visit of a company, and what was found.", "登记对一家企业的走访和发现的情况。");

    public static Message CaseWithdraw => new(
        "Withdraws an act on a case file: it stands as if it had not been, and stays visible.", "撤回对案卷的一项登记：视为没有发生，原登记仍可查看。");

    public static Message CaseExport => new(
        "Writes the case file of a company as one zip for a court or prosecutor: timeline, letters, evidence, lines of the ledger, data and rules.",
        "把一家企业的案卷导出为一个压缩包，供法院、检察院使用：经过、文书、附件、事件记录、数据和规则。");

    public static Message CaseVerify => new(
        "Verifies such a zip by itself: hashes, lines of the ledger, and the assessments, which it makes again from the data and rules in it.",
        "核对案卷压缩包：哈希、事件记录，并用包内的数据和规则重新评估。");

    public static Message Letters => new(
        "The register of letters: what is proposed, what is out, what is overdue, and what persons do about it.",
        "文书台账：哪些拟发、哪些已发出、哪些逾期、做了什么。");

    public static Message LettersList => new(
        "Lists the letters, overdue ones first, with their age and due date, and what became of the warnings.",
        "列出文书，逾期的在前，写明已有多少天、何时到期，以及预警的处置情况。");

    public static Message LettersShow => new(
        "Shows all that the register has of a letter, and what was put right of it: by whom, when and why.",
        "查看一份文书在台账中的全部内容，以及其中的更正：由谁、何时、因何更正。");

    public static Message LettersCorrect => new(
        "Corrects the values of an act on a letter; the old ones stay visible. A next letter that followed from them, and is not issued, goes with them.",
        "更正对文书的一项登记；原来的内容仍可查看。据此拟发而尚未发出的下一份文书随之撤下。");

    public static Message LettersWithdraw => new(
        "Withdraws an act on a letter, or a correction: it stands as if it had not been, and stays visible.",
        "撤回对文书的一项登记或更正：视为没有发生，原登记仍可查看。");

    public static Message LettersOpen => new(
        "Starts a case that no feed told of, as when a worker comes to the office; from then on it goes on as any other.",
        "为没有预警的情况立案（如职工来访），以后同其他案件一样办理。");

    public static Message LettersBatch => new(
        "Shows the letters of an open reminder and whom they go to, by town, trade or list; --record issues all of them, with one archive to print.",
        "预览公开提示函发给哪些企业（按镇街、行业或名单）；加 --record 一次编号登记，并生成打印用的压缩包。");

    public static Message LettersAsk => new(
        "Drafts letters that ask departments for the missing data that would decide most, each with a sheet to fill in; nothing is recorded.",
        "起草商请各部门提供数据的函，附待填的表，最能说明问题的在前；不登记。");

    public static Message LettersRevoke => new(
        "Takes back, by a letter of its own with a number, one that was served and should not have been.",
        "对已经送达而不应发出的文书，制发撤销函。");

    public static Message LettersExplain => new(
        "Prints, sentence by sentence, which act, scan, rule, value, article or word of the office stands behind a letter.",
        "逐句列出文书背后的登记、扫描、规则、数据、条款和用语设置。");

    public static Message LettersImport => new(
        "Shows which letters of a register that was kept on paper would be taken over, and why others would not; --record takes over all of them or none.",
        "预览纸质台账里的哪些文书可以登记、哪一行为什么不能登记；加 --record 登记，全部登记或全部不登记。");

    public static Message LettersDraft => new(
        "Draws up a letter as a Word file, and the office's checklist beside it. Every act writes them anew until you edit them: from then on they are yours.",
        "起草一份文书，生成 Word 文件，旁边另有一份发函核对单。您修改之前，每次办理都按台账重写；修改之后归您，不会被覆盖。");

    public static Message LettersVerify => new(
        "Records that the facts of a case were verified, with a breach, which calls for an opinion, or without one.",
        "记录核实结果：发现违法的，拟发意见书；未发现违法的，照实记录。");

    public static Message LettersIssue => new(
        "Issues a letter: checks what must be fulfilled before, and gives it its number. Nothing is sent.",
        "发出一份文书：先核对条件是否齐备，再编文号。本程序不寄送。");

    public static Message LettersServe => new("Records that a letter was served, and tells by when the reply is due.", "记录文书已送达，并告知回复何时到期。");

    public static Message LettersReply => new("Records an answer. One that refuses or does not suit proposes the next letter.", "记录回复。拒绝整改或答复不当的，拟发下一份文书。");

    public static Message LettersAccept => new(
        "Records that a letter had its effect: the answer is accepted, or the matter was found to be put right.",
        "记录文书已见效：回复予以认可，或查明已经整改。");

    public static Message LettersFulfil => new(
        "Records that the employer kept a promise with which a letter was accepted, or paid a part of it.",
        "记录用人单位履行了承诺，或履行了一部分。");

    public static Message LettersReopen => new(
        "Begins a new round of letters in a case whose letters are done with; they cite the earlier ones.",
        "文书已办完的案件重新办理：开始新一轮文书，并引用以前的文书。");

    public static Message LettersEscalate => new("Records that a letter had no effect, and proposes the next one.", "记录文书未见效，拟发下一份文书。");

    public static Message LettersVoid => new(
        "Voids the number of a letter that was not served. The number is kept and never used again.",
        "作废一份未送达文书的文号。文号保留，不再使用。");

    public static Message LettersClose => new(
        "Closes a letter, or drops a proposal. The alert stays open: \"alerts close\" closes that.",
        "办结一份文书，或撤下一份拟发的文书。预警仍然在案，办结预警请用 alerts close。");

    public static Message LedgerRedact => new(
        "Deletes what a person wrote in an entry of the ledger, and names. The entry and all figures stay, and say who deleted it, when and why.",
        "删去事件记录中某一条里由人写下的文字和姓名。这一条和各项数字保留，并写明由谁、何时、因何删去。");

    public static Message Deliver => new(
        "Tells the channels of the scan file what happened: webhooks and folders.",
        "按扫描文件里的通知渠道（webhook 或文件夹）发出通知。");

    public static Message CaseSheet => new(
        "Writes the sheet that is taken along to a company: what is known, what to ask, whom to call, and room for what is found.",
        "写出带去企业的走访表：已掌握的情况、要问的问题、联系人，并留出记录的空白。");

    public static Message CaseReport => new(
        "Writes the closing report of a case: what warned, what was done by whom and when, letters, answers, money, finding and approval.",
        "写出结案报告：预警情况、何人何时如何处置、文书和回复、金额、处理结果和审批。");

    public static Message CaseArchive => new(
        "Archives a case of which nothing is open: records the act, and writes the zip with the closing report and a list of what is in it.",
        "把已全部办结的案件归档：登记归档，并写出含结案报告和卷内目录的压缩包。");

    public static Message LettersProof => new(
        "Writes the proof of service of a letter, filled in with what the register has; what it does not have is left for the hand.",
        "写出送达回证，填入台账已有的内容，其余留空手填。");

    public static Message LettersAnswer => new(
        "Records the union's answer to the objection of an employer.", "登记工会对企业异议的答复。");
}
