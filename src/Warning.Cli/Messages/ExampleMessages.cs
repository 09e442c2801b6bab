using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>Complete command lines that show how a command is used, with the words of the language.</summary>
internal static class ExampleMessages
{
    public static Message Init => new("early-warning init feeds", "early-warning init feeds");

    public static Message Scan => new("early-warning scan scan.json", "early-warning scan scan.json");

    public static Message ScanAsOf => new(
        "early-warning scan scan.json --as-of 2026-11-01 --output out --format json",
        "early-warning scan scan.json --as-of 2026年11月1日 --output out --format json");

    public static Message ScanFuture => new(
        "early-warning scan scan.json --as-of 2026-12-31 --future --dry-run",
        "early-warning scan scan.json --as-of 2026年12月31日 --future --dry-run");

    public static Message Feeds => new("early-warning feeds scan.json", "early-warning feeds scan.json");

    public static Message FeedsAsOf => new(
        "early-warning feeds scan.json --as-of 2026-11-20 --format json",
        "early-warning feeds scan.json --as-of 2026年11月20日 --format json");

    public static Message Check => new("early-warning check rules", "early-warning check rules");

    public static Message CheckLayers => new("early-warning check default,rules-county --strict", "early-warning check default,rules-county --strict");

    public static Message Test => new("early-warning test rules --coverage", "early-warning test rules --coverage");

    public static Message TestLayers => new(
        "early-warning test default,rules-county --junit results.xml",
        "early-warning test default,rules-county --junit results.xml");

    public static Message Explain => new("early-warning explain scan.json 示例市甲家具有限公司", "early-warning explain scan.json 示例市甲家具有限公司");

    public static Message ExplainTree => new(
        "early-warning explain scan.json 示例市甲家具有限公司 --as-of 2026-11-01 --tree",
        "early-warning explain scan.json 示例市甲家具有限公司 --as-of 2026年11月1日 --tree");

    public static Message Indicators => new("early-warning indicators", "early-warning indicators");

    public static Message IndicatorsOfWord => new(
        "early-warning indicators 欠薪 --rules default,rules-county",
        "early-warning indicators 欠薪 --rules default,rules-county");

    public static Message RulesShow => new("early-warning rules show default,rules-county", "early-warning rules show default,rules-county");

    public static Message RulesShowPin => new("early-warning rules show default,rules-county --pin", "early-warning rules show default,rules-county --pin");

    public static Message RulesRelease => new("early-warning rules release --by 李某", "early-warning rules release --by 李某");

    public static Message RulesApprove => new("early-warning rules approve --by 张某", "early-warning rules approve --by 张某");

    public static Message RulesDiff => new(
        "early-warning rules diff default,rules-county-old default,rules-county",
        "early-warning rules diff default,rules-county-old default,rules-county");

    public static Message RulesImport => new(
        "early-warning rules import workflows.json --output rules-county",
        "early-warning rules import workflows.json --output rules-county");

    public static Message RulesImportPartial => new("early-warning rules import workflow.json --partial", "early-warning rules import workflow.json --partial");

    public static Message RulesSheet => new("early-warning rules sheet default --out rules.xlsx", "early-warning rules sheet default --out 规则.xlsx");

    public static Message RulesFill => new(
        "early-warning rules fill rules.xlsx default --output rules-county", "early-warning rules fill 规则.xlsx default --output rules-county");

    public static Message RulesFillRecord => new(
        "early-warning rules fill rules.xlsx default --output rules-county --record",
            "early-warning rules fill 规则.xlsx default --output rules-county --record");

    public static Message RulesFormat => new("early-warning rules format rules-county", "early-warning rules format rules-county");

    public static Message RulesSchema => new(
        "early-warning rules schema . --rules default,rules-county", "early-warning rules schema . --rules default,rules-county");

    public static Message RulesSchemaOwn => new(
        "early-warning rules schema rules-own --rules rules-own", "early-warning rules schema rules-own --rules rules-own");

    public static Message RulesFormatCheck => new("early-warning rules format rules-county --check", "early-warning rules format rules-county --check");

    public static Message Simulate => new(
        "early-warning simulate --companies 1000 --months 24 --seed 1 --output region",
        "early-warning simulate --companies 1000 --months 24 --seed 1 --output region");

    public static Message ReplayBacktest => new(
        "early-warning replay backtest scan.json --from 2025-01-01 --to 2026-06-01 --outcomes outcomes.csv",
        "early-warning replay backtest scan.json --from 2025年1月1日 --to 2026年6月1日 --outcomes outcomes.csv");

    public static Message ReplayBacktestLedger => new(
        "early-warning replay backtest scan.json --from 2025-01-01 --to 2026-06-01 --outcomes ledger --horizon 3m --format json",
        "early-warning replay backtest scan.json --from 2025年1月1日 --to 2026年6月1日 --outcomes ledger --horizon 3个月 --format json");

    public static Message ReplayDiff => new(
        "early-warning replay diff rules rules-new scan.json --as-of 2026-11-01",
        "early-warning replay diff rules rules-new scan.json --as-of 2026年11月1日");

    public static Message ReplayDiffFails => new(
        "early-warning replay diff rules rules-new scan.json --from 2026-01-01 --to 2026-11-01 --fail-over 1%",
        "early-warning replay diff rules rules-new scan.json --from 2026年1月1日 --to 2026年11月1日 --fail-over 1%");

    public static Message ReplayWhatifNumbers => new(
        "early-warning replay whatif scan.json --rule shutdown.power-down-30",
        "early-warning replay whatif scan.json --rule shutdown.power-down-30");

    public static Message ReplayWhatif => new(
        "early-warning replay whatif scan.json --rule shutdown.power-down-30 --number 1 --from 20% --to 60% --step 5%",
        "early-warning replay whatif scan.json --rule shutdown.power-down-30 --number 1 --from 20% --to 60% --step 5%");

    public static Message ReplayWhatifOutcomes => new(
        "early-warning replay whatif scan.json --parameter refusal_ten_workers_cny --from 5万 --to 15万 --step 1万 --outcomes outcomes.csv",
        "early-warning replay whatif scan.json --parameter refusal_ten_workers_cny --from 5万 --to 15万 --step 1万 --outcomes outcomes.csv");

    public static Message ReplayCalibrate => new(
        "early-warning replay calibrate scan.json --from 2022-01-01 --to 2026-06-01 --outcomes outcomes.csv --output rules-points",
        "early-warning replay calibrate scan.json --from 2022年1月1日 --to 2026年6月1日 --outcomes outcomes.csv --output rules-points");

    public static Message AlertsList => new("early-warning alerts list", "early-warning alerts list");

    public static Message AlertsListAll => new("early-warning alerts list --all --format json", "early-warning alerts list --all --format json");

    public static Message AlertsSilence => new(
        "early-warning alerts silence 示例市甲家具有限公司 --until 2026-12-15 --by 李某 --why 已约谈企业负责人",
        "early-warning alerts silence 示例市甲家具有限公司 --until 12月15日 --by 李某 --why 已约谈企业负责人");

    public static Message AlertsClose => new(
        "early-warning alerts close 示例市甲家具有限公司 --as handled --workers 5 --yuan 73685 --by 李某",
        "early-warning alerts close 示例市甲家具有限公司 --as 已处理 --workers 5 --yuan 7.3685万 --by 李某");

    public static Message AlertsCloseFinding => new(
        "early-warning alerts close 甲家具 --finding paid --method interview --workers 5 --yuan 73685 --evidence 银行回单 --by 李某",
        "early-warning alerts close 甲家具 --finding 已补发 --method 约谈 --workers 5 --yuan 7.3685万 --evidence 银行回单 --by 李某");

    public static Message AlertsCloseFalse => new(
        "early-warning alerts close 甲家具 --finding not-so --fault power.fall-against-peers --by 李某",
        "early-warning alerts close 甲家具 --finding 不属实 --fault power.fall-against-peers --by 李某");

    public static Message AlertsAssign => new(
        "early-warning alerts assign 甲家具 --to 陈某 --deputy 李某 --by 张某 --why 熟悉该企业",
        "early-warning alerts assign 甲家具 --to 陈某 --deputy 李某 --by 张某 --why 熟悉该企业");

    public static Message AlertsAssignUnit => new(
        "early-warning alerts assign 甲家具 --to 沙坪街道总工会 --by 张某 --why 企业在该街道",
        "early-warning alerts assign 甲家具 --to 沙坪街道总工会 --by 张某 --why 企业在该街道");

    public static Message AlertsMark => new(
        "early-warning alerts mark 甲家具 --as received --by 李某",
        "early-warning alerts mark 甲家具 --as 已签收 --by 李某");

    public static Message AlertsUrge => new(
        "early-warning alerts urge 甲家具 --by 张某 --why 本周内走访",
        "early-warning alerts urge 甲家具 --by 张某 --why 本周内走访");

    public static Message AlertsOpen => new(
        "early-warning alerts open 甲家具 --body 12345热线 --number 2026-0815 --text 反映拖欠两个月工资 --by 李某",
        "early-warning alerts open 甲家具 --body 12345热线 --number 2026-0815 --text 反映拖欠两个月工资 --by 李某");

    public static Message AlertsOpenNamed => new(
        "early-warning alerts open 91440784MA4X00004U --name 示例市丙五金有限公司 --body 人社局 --text 列入裁员报告名单 --level red --by 李某",
        "early-warning alerts open 91440784MA4X00004U --name 示例市丙五金有限公司 --body 人社局 --text 列入裁员报告名单 --level 红 --by 李某");

    public static Message AlertsRefer => new(
        "early-warning alerts refer 甲家具 --to hrss --reason 查处欠薪 --due 2026-12-05 --by 李某",
        "early-warning alerts refer 甲家具 --to 人社部门 --reason 查处欠薪 --due 2026-12-05 --by 李某");

    public static Message AlertsAnswerReceived => new(
        "early-warning alerts answer 甲家具 --received --on 2026-11-24 --by 李某", "early-warning alerts answer 甲家具 --received --on 2026-11-24 --by 李某");

    public static Message AlertsAnswer => new(
        "early-warning alerts answer 甲家具 --finding paid --workers 12 --yuan 86000 --by 李某",
        "early-warning alerts answer 甲家具 --finding 已补发 --workers 12 --yuan 86000 --by 李某");

    public static Message AlertsExport => new(
        "early-warning alerts export --to hrss --out referrals-2026-11-23.xlsx", "early-warning alerts export --to 人社部门 --out 移送清单-2026-11-23.xlsx");

    public static Message AlertsApprove => new("early-warning alerts approve 甲家具 --by 张某", "early-warning alerts approve 甲家具 --by 张某");

    public static Message AlertsReturn => new(
        "early-warning alerts return 甲家具 --by 张某 --why 缺少银行回单",
        "early-warning alerts return 甲家具 --by 张某 --why 缺少银行回单");

    public static Message AlertsListMine => new("early-warning alerts list --mine", "early-warning alerts list --mine");

    public static Message AlertsFill => new(
        "early-warning alerts fill alerts.xlsx --by 李某",
        "early-warning alerts fill alerts.xlsx --by 李某");

    public static Message AlertsFillRecord => new(
        "early-warning alerts fill alerts.xlsx --by 李某 --record",
        "early-warning alerts fill alerts.xlsx --by 李某 --record");

    public static Message AlertsReopen => new(
        "early-warning alerts reopen 甲家具 --by 李某 --why 办错了企业",
        "early-warning alerts reopen 甲家具 --by 李某 --why 办错了企业");

    public static Message AlertsCorrect => new(
        "early-warning alerts correct 甲家具@2026-11-01 --workers 7 --yuan 98200 --by 李某 --why 漏记两名职工",
        "early-warning alerts correct 甲家具@2026-11-01 --workers 7 --yuan 9.82万 --by 李某 --why 漏记两名职工");

    public static Message AlertsCorrectByLine => new(
        "early-warning alerts correct 17:9f86d081 --as no-breach --by 李某 --why 核实后无违法",
        "early-warning alerts correct 17:9f86d081 --as 未发现违法 --by 李某 --why 核实后无违法");

    public static Message AlertsWithdraw => new(
        "early-warning alerts withdraw \"甲家具@2026-11-01 silenced\" --by 李某 --why 企业没有来谈",
        "early-warning alerts withdraw \"甲家具@2026-11-01 暂停提醒\" --by 李某 --why 企业没有来谈");

    public static Message AlertsWithdrawByLine => new(
        "early-warning alerts withdraw 17:9f86d081 --by 李某 --why 登记有误",
        "early-warning alerts withdraw 17:9f86d081 --by 李某 --why 登记有误");

    public static Message AlertsReport => new(
        "early-warning alerts report --from 2026-01-01 --to 2026-12-31",
        "early-warning alerts report --from 2026年1月1日 --to 2026年12月31日");

    public static Message LedgerVerify => new("early-warning ledger verify", "early-warning ledger verify");

    public static Message LedgerVerifyOfFolder =>
        new("early-warning ledger verify --state copies/2026-12-31", "early-warning ledger verify --state 备份/2026-12-31");

    public static Message AlertsReportWord => new(
        "early-warning alerts report --from 2026-11-16 --to 2026-11-22 --word weekly.docx --xlsx weekly.xlsx",
        "early-warning alerts report --from 11月16日 --to 11月22日 --word 周报.docx --xlsx 周报.xlsx");

    public static Message AlertsReportSheet => new(
        "early-warning alerts report --from 2026-01-01 --to 2026-12-31 --format csv",
        "early-warning alerts report --from 2026年1月1日 --to 2026年12月31日 --format csv");

    public static Message LettersList => new("early-warning letters list", "early-warning letters list");

    public static Message LettersListAll => new("early-warning letters list --all --format json", "early-warning letters list --all --format json");

    public static Message CaseShow => new("early-warning case show 甲家具", "early-warning case show 甲家具");

    public static Message CaseShowJson => new("early-warning case show 甲家具 --format json", "early-warning case show 甲家具 --format json");

    public static Message CaseAttach => new(
        "early-warning case attach 甲家具 工资条.pdf 考勤.jpg --about 2026年8月工资 --by 李某",
        "early-warning case attach 甲家具 工资条.pdf 考勤.jpg --about 2026年8月工资 --by 李某");

    public static Message CaseVisit => new(
        "early-warning case visit 甲家具 --on 2026-11-20 --with 张经理 --found 车间停工 --by 李某",
        "early-warning case visit 甲家具 --on 2026-11-20 --with 张经理 --found 车间停工 --by 李某");

    public static Message CaseWithdraw => new(
        "early-warning case withdraw 17:9f86d081 --why 附错企业 --by 李某", "early-warning case withdraw 17:9f86d081 --why 附错企业 --by 李某");

    public static Message CaseExport => new("early-warning case export 甲家具 --out 甲家具.zip", "early-warning case export 甲家具 --out 甲家具.zip");

    public static Message CaseVerify => new("early-warning case verify 甲家具.zip", "early-warning case verify 甲家具.zip");

    public static Message LettersShow => new("early-warning letters show 示工劳监函字〔2026〕1号", "early-warning letters show 示工劳监函字〔2026〕1号");

    public static Message LettersShowHistory => new("early-warning letters show 甲家具#opinion --history", "early-warning letters show 甲家具#意见书 --history");

    public static Message LettersCorrect => new(
        "early-warning letters correct 示工劳监函字〔2026〕1号 --outcome carried-out --by 李某 --why 看错了回函",
        "early-warning letters correct 示工劳监函字〔2026〕1号 --outcome 已整改 --by 李某 --why 看错了回函");

    public static Message LettersCorrectByLine => new(
        "early-warning letters correct 17:9f86d081 --on 2026-11-13 --by 李某 --why 日期写错",
        "early-warning letters correct 17:9f86d081 --on 11月13日 --by 李某 --why 日期写错");

    public static Message LettersWithdraw => new(
        "early-warning letters withdraw \"示工劳监函字〔2026〕1号 replied\" --by 李某 --why 是另一家企业的回函",
        "early-warning letters withdraw \"示工劳监函字〔2026〕1号 回复\" --by 李某 --why 是另一家企业的回函");

    public static Message LettersWithdrawByLine => new(
        "early-warning letters withdraw 17:9f86d081 --by 李某 --why 登记有误",
        "early-warning letters withdraw 17:9f86d081 --by 李某 --why 登记有误");

    public static Message LettersOpen => new(
        "early-warning letters open 甲家具 --matter 反映未签订劳动合同 --source visit --by 李某",
        "early-warning letters open 甲家具 --matter 反映未签订劳动合同 --source 来访 --by 李某");

    public static Message LettersOpenWithFact => new(
        "early-warning letters open 甲家具 --matter 工资未按月发放 --source inspection --fact 2026年9月、10月工资未按月发放 --basis 劳动法第50条 --by 李某",
        "early-warning letters open 甲家具 --matter 工资未按月发放 --source 检查 --fact 2026年9月、10月工资未按月发放 --basis 劳动法第50条 --by 李某");

    public static Message LettersBatch => new(
        "early-warning letters batch heat --all --to 全县各用人单位 --on 2026-07-01 --signed-by 王某 --by 李某",
        "early-warning letters batch heat --all --to 全县各用人单位 --on 7月1日 --signed-by 王某 --by 李某");

    public static Message LettersBatchEach => new(
        "early-warning letters batch wages-before-spring-festival --trade E --each --on 2027-01-11 --signed-by 王某 --by 李某 --record",
        "early-warning letters batch wages-before-spring-festival --trade E --each --on 2027年1月11日 --signed-by 王某 --by 李某 --record");

    public static Message LettersAsk => new("early-warning letters ask", "early-warning letters ask");

    public static Message LettersAskOne => new(
        "early-warning letters ask --department 供电 --to 示例供电局 --top 30 --out requests",
        "early-warning letters ask --department 供电 --to 示例供电局 --top 30 --out 商请函");

    public static Message LettersRevoke => new(
        "early-warning letters revoke 示工劳监意字〔2026〕3号 --on 2026-11-26 --signed-by 张某 --why 回函误读，该单位已按提示函改正 --by 李某",
        "early-warning letters revoke 示工劳监意字〔2026〕3号 --on 2026-11-26 --signed-by 张某 --why 回函误读，该单位已按提示函改正 --by 李某");

    public static Message LettersExplain => new("early-warning letters explain 甲家具", "early-warning letters explain 甲家具");

    public static Message LettersExplainOpinion => new(
        "early-warning letters explain 甲家具#opinion --format json",
        "early-warning letters explain 甲家具#意见书 --format json");

    public static Message LettersImport => new("early-warning letters import 2025.xlsx --by 李某", "early-warning letters import 2025年台账.xlsx --by 李某");

    public static Message LettersImportRecord => new(
        "early-warning letters import 2025.xlsx --by 李某 --record", "early-warning letters import 2025年台账.xlsx --by 李某 --record");

    public static Message LettersListOut => new(
        "early-warning letters list --year 2026 --kind opinion --out 2026.xlsx", "early-warning letters list --year 2026 --kind 意见书 --out 2026年意见书台账.xlsx");

    public static Message LettersDraft => new("early-warning letters draft 示例市甲家具有限公司 --by 李某", "early-warning letters draft 示例市甲家具有限公司 --by 李某");

    public static Message LettersVerify => new(
        "early-warning letters verify 示例市甲家具有限公司 --on 2026-11-05 --by 李某 --supervisors 王某,陈某 --fact \"2026年8月至10月,你单位拖欠37名职工工资\" --not-before-court",
        "early-warning letters verify 示例市甲家具有限公司 --on 11月5日 --by 李某 --supervisors 王某、陈某 --fact 2026年8月至10月，你单位拖欠37名职工工资 --not-before-court");

    public static Message LettersVerifyNoBreach => new(
        "early-warning letters verify 示例市甲家具有限公司 --on 2026-11-05 --by 李某 --supervisors 王某,陈某 --no-breach",
        "early-warning letters verify 示例市甲家具有限公司 --on 11月5日 --by 李某 --supervisors 王某、陈某 --no-breach");

    public static Message LettersIssue => new(
        "early-warning letters issue 示例市甲家具有限公司 --on 2026-11-02 --by 李某 --signed-by 张某 --not-before-court",
        "early-warning letters issue 示例市甲家具有限公司 --on 11月2日 --by 李某 --signed-by 张某 --not-before-court");

    public static Message LettersServe => new(
        "early-warning letters serve 示工劳监函字〔2026〕1号 --on 2026-11-03 --by 李某 --form mail",
        "early-warning letters serve 示工劳监函字〔2026〕1号 --on 11月3日 --by 李某 --form 邮寄送达");

    public static Message LettersReply => new(
        "early-warning letters reply 示工劳监函字〔2026〕1号 --on 2026-11-12 --by 李某 --outcome partly --note 先付一半",
        "early-warning letters reply 示工劳监函字〔2026〕1号 --on 11月12日 --by 李某 --outcome 部分整改 --note 先付一半");

    public static Message LettersAccept => new(
        "early-warning letters accept 示工劳监函字〔2026〕1号 --on 2026-11-20 --by 李某",
        "early-warning letters accept 示工劳监函字〔2026〕1号 --on 11月20日 --by 李某");

    public static Message LettersAcceptPromised => new(
        "early-warning letters accept 示工劳监函字〔2026〕1号 --on 2026-11-20 --by 李某 --promised 2026-12-31=50000 --promised 2027-01-31=50000",
        "early-warning letters accept 示工劳监函字〔2026〕1号 --on 11月20日 --by 李某 --promised 2026-12-31=50000 --promised 2027-01-31=补签劳动合同");

    public static Message LettersFulfil => new(
        "early-warning letters fulfil 示工劳监函字〔2026〕1号 --on 2026-12-30 --by 李某",
        "early-warning letters fulfil 示工劳监函字〔2026〕1号 --on 12月30日 --by 李某");

    public static Message LettersFulfilPart => new(
        "early-warning letters fulfil 甲家具 --on 2026-12-30 --yuan 20000 --by 李某",
        "early-warning letters fulfil 甲家具 --on 12月30日 --yuan 2万 --by 李某");

    public static Message LettersReopen => new(
        "early-warning letters reopen 甲家具 --by 李某 --why 又开始欠薪",
        "early-warning letters reopen 甲家具 --by 李某 --why 又开始欠薪");

    public static Message LettersEscalate => new(
        "early-warning letters escalate 示工劳监函字〔2026〕1号 --on 2026-12-10 --by 李某 --why not-carried-out",
        "early-warning letters escalate 示工劳监函字〔2026〕1号 --on 12月10日 --by 李某 --why 未整改");

    public static Message LettersVoid => new(
        "early-warning letters void 示工劳监函字〔2026〕1号 --by 李某 --why 单位名称写错",
        "early-warning letters void 示工劳监函字〔2026〕1号 --by 李某 --why 单位名称写错");

    public static Message LettersClose => new(
        "early-warning letters close 示例市甲家具有限公司 --by 李某 --why 企业已经注销",
        "early-warning letters close 示例市甲家具有限公司 --by 李某 --why 企业已经注销");

    public static Message LedgerRedact => new(
        "early-warning ledger redact 17:9f86d081 --by 李某 --why 本人要求删除",
        "early-warning ledger redact 17:9f86d081 --by 李某 --why 本人要求删除");

    public static Message LedgerRedactKind => new(
        "early-warning ledger redact 甲家具@2026-11-01 --kind remarks --by 李某 --why 备注里写了电话",
        "early-warning ledger redact 甲家具@2026-11-01 --kind 备注 --by 李某 --why 备注里写了电话");

    public static Message Deliver => new("early-warning deliver", "early-warning deliver");

    public static Message DeliverDry => new("early-warning deliver --dry-run", "early-warning deliver --dry-run");

    public static Message DeliverList => new("early-warning deliver --list", "early-warning deliver --list");

    public static Message CaseSheet => new("early-warning case sheet 甲家具 --out 走访表.docx", "early-warning case sheet 甲家具 --out 走访表.docx");

    public static Message CaseReport => new("early-warning case report 甲家具 --out 结案报告.docx", "early-warning case report 甲家具 --out 结案报告.docx");

    public static Message CaseArchive => new(
        "early-warning case archive 甲家具 --on 2026-12-20 --number 2026-法-017 --years 30 --out 归档.zip --by 李某",
        "early-warning case archive 甲家具 --on 12月20日 --number 2026-法-017 --years 30 --out 归档.zip --by 李某");

    public static Message LettersProof => new(
        "early-warning letters proof 示工劳监函字〔2026〕1号 --out 送达回证.docx", "early-warning letters proof 示工劳监函字〔2026〕1号 --out 送达回证.docx");

    public static Message LettersAnswer => new(
        "early-warning letters answer 示工劳监函字〔2026〕1号 --on 2026-11-18 --as upheld --text 经复核，欠薪事实清楚 --by 李某",
        "early-warning letters answer 示工劳监函字〔2026〕1号 --on 11月18日 --as 维持 --text 经复核，欠薪事实清楚 --by 李某");

    public static Message LettersServeRefused => new(
        "early-warning letters serve 甲家具 --on 2026-11-03 --form left --refused 负责人不在 --witness 村委会王某 --served-by 李某,周某 --by 李某",
        "early-warning letters serve 甲家具 --on 11月3日 --form 留置送达 --refused 负责人不在 --witness 村委会王某 --served-by 李某,周某 --by 李某");

    public static Message LettersReplyObjected => new(
        "early-warning letters reply 甲家具 --on 2026-11-12 --outcome objected --from 张经理 --note 工资已于10月发清 --file 异议书.pdf --by 李某",
        "early-warning letters reply 甲家具 --on 11月12日 --outcome 提出异议 --from 张经理 --note 工资已于10月发清 --file 异议书.pdf --by 李某");
}
