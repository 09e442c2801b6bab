using NodaTime;

namespace EarlyWarning.Office.Word;

/// <summary>Letters of a made-up county about made-up companies: each kind on one page and on two, for the tests of the layout.</summary>
internal static class LetterExamples
{
    private const string Union = "示例市总工会";
    private const string Contact = "联系人：监督委员会办公室，电话：0750-0000000";
    private const string Bureau = "示例市人力资源和社会保障局";

    public static TheoryData<string> Names => new(All.Keys);

    public static IReadOnlyDictionary<string, LetterDocument> All { get; } = new Dictionary<string, LetterDocument>(StringComparer.Ordinal)
    {
        ["reminder-1"] = Reminder(),
        ["reminder-2"] = LongReminder(),
        ["opinion-1"] = Opinion(),
        ["opinion-2"] = LongOpinion(),
        ["suggestion-1"] = Suggestion(),
        ["suggestion-2"] = LongSuggestion(),
    };

    public static LetterDocument Reminder() => new()
    {
        Kind = LetterKind.Reminder,
        Issuer = Union,
        Number = "示工劳监函字〔2026〕1号",
        Title = "工会劳动法律监督提示函",
        Addressee = "示例市示例家具有限公司",
        CompanyName = "示例市示例家具有限公司",
        CreditCode = "91440784XN0202618Y",
        Opening = "我会在开展工会劳动法律监督中发现，你单位存在以下情况：",
        Facts = ["2026年8月至10月，你单位存在未按时足额支付职工工资的情形，涉及职工37人，合计268,400元。"],
        Basis = "《中华人民共和国劳动法》第五十条规定，工资应当以货币形式按月支付给劳动者本人，不得克扣或者无故拖欠劳动者的工资。",
        Request = "请你单位自查工资支付情况，及时足额支付所欠工资。",
        Deadline = "请于收到本函之日起十日内将办理情况书面回复我会。",
        Date = new LocalDate(2026, 11, 1),
        Contact = Contact,
        ReplySlip = Slip("工会劳动法律监督提示函", "示工劳监函字〔2026〕1号", "示例市示例家具有限公司"),
        Checklist = Checks("发函单位为县级以上工会或者基层工会"),
    };

    public static LetterDocument LongReminder() => Reminder() with
    {
        Number = null,
        ReplySlip = Slip("工会劳动法律监督提示函", LetterDocument.NumberToCome, "示例市示例家具有限公司"),
        Facts =
        [
            "2026年8月至10月，你单位存在未按时足额支付职工工资的情形，涉及职工37人，合计268,400元。",
            "2026年7月以来，你单位未按时足额缴纳社会保险费，欠缴3个月，涉及职工52人。",
            "2026年9月，你单位安排部分职工延长工作时间，超过法律规定的每月三十六小时。",
        ],
        Basis = "《中华人民共和国劳动法》第四十一条、第五十条、第七十二条，《中华人民共和国劳动合同法》第三十条，《中华人民共和国社会保险法》第六十条对工作时间、工资支付和社会保险费缴纳作了规定；"
            + "《中华人民共和国工会法》第二十三条规定，企业侵犯职工劳动权益的，工会应当代表职工要求采取措施予以改正。",
        Request = "请你单位对照上述规定自查，足额支付所欠工资，补缴社会保险费，合理安排职工工作和休息时间，并与本单位工会和职工代表协商确定支付办法。如有困难，可以向我会提出，我会将协助你单位与职工协商。",
        Closing = "特此提示。",
        Attachments = ["相关法律条文摘录", "工会劳动法律监督提示函回执"],
        Date = null,
        Copies = ["示例市沙坪街道总工会", "示例市示例家具有限公司工会"],
    };

    public static LetterDocument Opinion() => new()
    {
        Kind = LetterKind.Opinion,
        Issuer = Union,
        Number = "示工劳监意字〔2026〕1号",
        Title = "工会劳动法律监督意见书",
        Addressee = "示例市样本五金制品厂",
        CompanyName = "示例市样本五金制品厂",
        CreditCode = "91440784XN0202626R",
        Opening = "我会于2026年10月9日发出提示函，未收到回复。经核实：",
        Facts = ["2026年7月至9月，你单位拖欠24名职工工资，合计181,920元。"],
        Basis = "上述行为违反了《中华人民共和国劳动法》第五十条。",
        Request = "现要求你单位立即支付所欠工资。",
        Deadline = "请于收到本意见书之日起三十日内书面答复我会。",
        Objection = "如有异议，请在上述期限内书面说明理由。",
        Consequence = "逾期不答复或者拒不改正的，我会将提请有关部门依法处理。",
        Signatory = "主席　×××",
        Date = new LocalDate(2026, 11, 12),
        ReplySlip = Slip("工会劳动法律监督意见书", "示工劳监意字〔2026〕1号", "示例市样本五金制品厂"),
        Checklist = Checks("发函单位为县级以上工会"),
    };

    public static LetterDocument LongOpinion() => Opinion() with
    {
        EarlierLetters = "我会此前发出的提示函：示工劳监函字〔2026〕1号，2026年10月9日，10月10日送达，至今未收到回复。",
        Opening = "我会在开展工会劳动法律监督中，由两名劳动法律监督员对你单位用工情况进行了核实，情况如下：",
        Facts = [.. LongReminder().Facts.Take(2), "2026年5月以来，你单位与18名职工建立劳动关系满一个月，未订立书面劳动合同。"],
        Basis = LongReminder().Basis,
        Request = "现要求你单位：足额支付所欠工资，补缴社会保险费，与职工订立书面劳动合同，停止违法延长工作时间，并将支付和补缴凭证复印件报送我会。",
        Contact = Contact,
        Copies = [Bureau, "示例市沙坪街道总工会"],
    };

    public static LetterDocument Suggestion() => new()
    {
        Kind = LetterKind.Suggestion,
        Issuer = Union,
        Number = "示工劳监建字〔2026〕1号",
        Title = "工会劳动法律监督建议书",
        Addressee = Bureau,
        CompanyName = "示例市虚构电子有限公司",
        CreditCode = "91440784XN0202634L",
        Opening = "经我会核实：",
        EarlierLetters = "我会于9月1日发出提示函、10月8日发出意见书，均未获答复。",
        Facts = ["2026年6月至8月，拖欠5名职工工资，合计73,685元。"],
        Basis = "上述行为违反了《中华人民共和国劳动法》第五十条。",
        Request = "建议你局依法处理，并将结果告知我会。",
        Attachments = ["工会劳动法律监督案卷（复印件）"],
        Date = new LocalDate(2026, 11, 16),
        Checklist = Checks("发函单位为县级以上工会"),
    };

    public static LetterDocument LongSuggestion() => Suggestion() with
    {
        Facts =
        [
            "2026年6月至8月，该单位拖欠5名职工工资，合计73,685元。我会发出意见书后，该单位支付其中2名职工部分工资，其余未付。",
            "2026年6月以来，该单位未按时足额缴纳社会保险费，欠缴4个月，涉及职工61人。",
            "该单位于2026年9月停止生产，部分设备已经搬离，未就职工安置向职工和工会作出说明。",
        ],
        EarlierLetters = "我会此前发出的文书：提示函示工劳监函字〔2026〕3号（2026年9月1日，9月2日送达），该单位未回复；意见书示工劳监意字〔2026〕2号（2026年10月8日，10月9日送达），该单位在规定期限内未答复，也未改正。",
        Basis = "上述行为违反了《中华人民共和国劳动法》第五十条、第七十二条，《中华人民共和国劳动合同法》第三十条，《中华人民共和国社会保险法》第六十条。根据《中华人民共和国工会法》第二十三条，企业拒不改正的，工会可以提请当地人民政府依法作出处理。",
        Request = "建议你局对该单位遵守劳动法律法规的情况依法予以监督检查，责令其支付所欠工资、补缴社会保险费，并将处理结果书面告知我会。",
        Closing = "特此建议。",
        Attachments = ["工会劳动法律监督案卷（复印件）", "提示函、意见书及送达回证（复印件）"],
        Contact = Contact,
        Signatory = "主席　×××",
        Copies = ["示例市人民政府办公室", "示例市司法局", "示例市沙坪街道总工会"],
        ReplySlip = Slip("工会劳动法律监督建议书", "示工劳监建字〔2026〕1号", "示例市虚构电子有限公司"),
    };

    private static LetterReplySlip Slip(string title, string number, string company) => new(
        $"{title}回执",
        Union,
        $"你会《{title}》（{number}）收悉，现回复如下：",
        [
            new LetterReplyField("用人单位", Text: company),
            new LetterReplyField("收到日期"),
            new LetterReplyField("办理情况", Lines: 6),
            new LetterReplyField("未办理的理由", Lines: 3),
            new LetterReplyField("经办人及电话"),
            new LetterReplyField("单位盖章", Lines: 2, Text: "　　　　　　　　　　年　　月　　日"),
        ]);

    private static string[] Checks(string level) =>
    [
        "事实已由两名劳动法律监督员核实",
        "该事项尚未由行政机关、劳动争议仲裁机构或者人民法院受理",
        level,
        "已由工会主席或者副主席审签",
        "不含可以辨认反映人的内容",
    ];
}
