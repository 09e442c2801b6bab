using EarlyWarning.Traces;

namespace EarlyWarning.Tests.Traces;

public sealed class PersonalTraceTests
{
    public static TheoryData<string, string> Phones => new()
    {
        { "联系 13800138000 核实", "13800138000" },
        { "联系138 0013 8000核实", "138 0013 8000" },
        { "联系138-0013-8000核实", "138-0013-8000" },
        { "联系138–0013—8000核实", "138–0013—8000" },
        { "联系138.0013.8000核实", "138.0013.8000" },
        { "联系138·0013·8000核实", "138·0013·8000" },
        { "联系1-3-8-0-0-1-3-8-0-0-0核实", "1-3-8-0-0-1-3-8-0-0-0" },
        { "联系（138）0013（8000）核实", "138）0013（8000" },
        { "联系【138】00138000核实", "138】00138000" },
        { "联系１３８００１３８０００核实", "１３８００１３８０００" },
        { "联系１３８－００１３－８０００核实", "１３８－００１３－８０００" },
        { "联系+86 138 0013 8000核实", "86 138 0013 8000" },
        { "联系008613800138000核实", "008613800138000" },
        { "联系138\u20110013\u20118000核实", "138\u20110013\u20118000" },
        { "联系138\u00A00013\u200B8000核实", "138\u00A00013\u200B8000" },
        { "联系138/0013/8000核实", "138/0013/8000" },
        { "联系138~0013~8000核实", "138~0013~8000" },
        { "联系一三八〇〇一三八〇〇〇核实", "一三八〇〇一三八〇〇〇" },
        { "联系幺三八零零幺三八零零零核实", "幺三八零零幺三八零零零" },
        { "微信wx13800138000", "13800138000" },
        { "工号12 13800138000", "13800138000" },
        { "拨打0750-8881234核实", "0750-8881234" },
        { "拨打（0750）888 1234转801核实", "0750）888 1234" },
        { "拨打０７５０８８８１２３４核实", "０７５０８８８１２３４" },
        { "拨打010-8888-1234-801核实", "010-8888-1234" },
        { "拨打+86-750-8881234核实", "86-750-8881234" },
        { "拨打400-800-1234核实", "400-800-1234" },
        { "电话：8881234", "8881234" },
        { "手机号码是 888-1234", "888-1234" },
        { "Tel: 88812345", "88812345" },
        { "QQ 123456", "123456" },
    };

    public static TheoryData<string, string> Identities => new()
    {
        { "身份证440784199001011234的职工", "440784199001011234" },
        { "440784 19900101 123X", "440784 19900101 123X" },
        { "440784-19900101-123x", "440784-19900101-123x" },
        { "４４０７８４１９９００１０１１２３Ｘ", "４４０７８４１９９００１０１１２３Ｘ" },
        { "440784900101123", "440784900101123" },
        { "440784 900101 123", "440784 900101 123" },
    };

    public static TheoryData<string, string> Cards => new()
    {
        { "汇入6222020200112233445", "6222020200112233445" },
        { "汇入6222 0202 0011 2233", "6222 0202 0011 2233" },
        { "汇入6222-0202-0011-2233-445", "6222-0202-0011-2233-445" },
        { "汇入６２２２０２０２００１１２２３３", "６２２２０２０２００１１２２３３" },
    };

    public static TheoryData<string, string> Names => new()
    {
        { "张三投诉单位拖欠工资", "张三" },
        { "据李某反映，单位拖欠工资", "李某" },
        { "职工王小明举报单位不缴社保", "王小明" },
        { "欧阳某某来访反映欠薪", "欧阳某某" },
        { "陈女士于9月1日向我会投诉", "陈女士" },
        { "小王反映", "小王" },
        { "赵四等人多次反映加班", "赵四" },
        { "刘师傅实名举报", "刘师傅" },
        { "投诉人张三称工资未发", "张三" },
        { "反映人：周某", "周某" },
        { "举报人（黄某某）的工资", "黄某某" },
        { "来访职工姓名：吴小丽", "吴小丽" },
    };

    public static TheoryData<string, string> Few => new()
    {
        { "拖欠3名职工工资", "3名职工" },
        { "拖欠 3 名职工工资", "3 名职工" },
        { "拖欠４名职工工资", "４名职工" },
        { "拖欠两名职工工资", "两名职工" },
        { "涉及3人", "3人" },
        { "涉及1个农民工", "1个农民工" },
        { "涉及人数：2", "人数：2" },
        { "一位职工未签合同", "一位职工" },
        { "涉及0人", "0人" },
    };

    [Theory]
    [MemberData(nameof(Phones))]
    public void A_phone_number_is_found_however_it_is_written(string text, string marked) => Marks(PersonalTraceKind.Telephone, text, marked);

    [Theory]
    [MemberData(nameof(Identities))]
    public void An_identity_number_is_found_however_it_is_written(string text, string marked) => Marks(PersonalTraceKind.Identity, text, marked);

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_bank_card_is_found_however_it_is_written(string text, string marked) => Marks(PersonalTraceKind.BankCard, text, marked);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_beside_a_complaint_is_found(string text, string marked) => Marks(PersonalTraceKind.Name, text, marked);

    [Theory]
    [MemberData(nameof(Few))]
    public void A_number_of_fewer_than_five_people_is_found(string text, string marked) => Marks(PersonalTraceKind.FewPeople, text, marked);

    [Theory]
    [InlineData("我会于2026年5月6日发出提示函（示工劳监函字〔2026〕1号）")]
    [InlineData("合计1,234,567.00元，其中9月 13,800,138,000元")]
    [InlineData("合计1400370.00元")]
    [InlineData("合计 4008001234 元")]
    [InlineData("2026-08-15至2026-10-15未支付工资")]
    [InlineData("2026.8.15、2026.9.15、2026.10.15 三次逾期")]
    [InlineData("2026/10/15 2026/11/15")]
    [InlineData("统一社会信用代码91440784XN0202618Y")]
    [InlineData("统一社会信用代码 913101153420000000")]
    [InlineData("违反《中华人民共和国劳动合同法》第三十条、第82条")]
    [InlineData("（2026）粤0784民初12345号判决")]
    [InlineData("粤劳人仲案字〔2026〕第0123456号")]
    [InlineData("2026年7月至10月拖欠37名职工工资，合计268,400元")]
    [InlineData("拖欠5名职工工资，合计73,685元")]
    [InlineData("部分职工月延长工作时间60至90小时")]
    [InlineData("二〇二六年十月十五日至二〇二六年十一月十五日")]
    [InlineData("经两名工会劳动法律监督员实地核查")]
    [InlineData("由3名监察员到场")]
    [InlineData("第三人代付工资")]
    [InlineData("涉及十三人、二十四名职工、104人")]
    [InlineData("职工多次投诉、反映未果")]
    [InlineData("有关部门反映，群众举报，员工来访")]
    [InlineData("江门市有多名工人投诉")]
    [InlineData("周末加班职工投诉较多")]
    [InlineData("高温津贴未发，曾多次反映")]
    [InlineData("任何人投诉均不受理")]
    [InlineData("投诉人系石材厂职工，投诉人多为女职工")]
    [InlineData("法定代表人张三拒绝提供工资台账")]
    [InlineData("12351热线、12345政务热线未涉及该单位")]
    [InlineData("在册职工1,204人，工资总额13800000元")]
    [InlineData("工资应于每月15日前发放，实际于次月20日发放")]
    public void What_a_fact_may_say_is_no_trace(string text) => Assert.Null(PersonalTrace.In(text));

    private static void Marks(PersonalTraceKind kind, string text, string marked)
    {
        PersonalTrace? found = PersonalTrace.In(text);
        Assert.NotNull(found);
        Assert.Equal((kind, marked), (found.Value.Kind, text[found.Value.Start..found.Value.End]));
        Assert.Contains($"→{marked}←", found.Value.MarkedIn(text), StringComparison.Ordinal);
    }
}
