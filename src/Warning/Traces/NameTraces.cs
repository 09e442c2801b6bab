using System.Text.RegularExpressions;

namespace EarlyWarning.Traces;

/// <summary>Finds the name of a person beside a word of complaint: 张三投诉, 据李女士反映, 举报人王某. A name elsewhere is none: an owner may be named.</summary>
internal static class NameTraces
{
    public static PersonalTrace? In(string text)
    {
        Match found = Before.Match(text) is { Success: true } before ? before : After.Match(text);
        Group name = found.Groups["name"];
        return found.Success ? new PersonalTrace(PersonalTraceKind.Name, name.Index, name.Index + name.Length) : null;
    }

    // The commonest family names. Left out are those that are common words before a complaint: 于, 向, 成, 连, 全, 时, 方, 安, 常, 曾, 经, 和, 有, 从, 别, 应.
    private const string Families =
        "(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|夏侯|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蒋蔡余" +
        "杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康施牛樊葛邢岑翁翟倪聂章鲁焦欧甘阮柯])";

    // A given name has none of the characters of office words.
    private const string Given = "[一-龥-[多次经人有部门工会位员我你您他它她们的了在与和向对等及体已曾未均也都又再还就被把将所以可能面班薪资金费保险间常管温实公司厂企业单职农民客群众家属网信访投诉举报反映事情末何意产生市区县镇省州法院局所上时期季度重额序谓]]";

    // A whole name, a family name with 某, or one with a form of address.
    private const string Name = $"(?:[小老阿]{Families}(?![一-龥-[投反举来信控申检实多曾已于向到等]])|{Families}(?:某{{1,2}}|先生|女士|小姐|师傅|同志|阿姨|大姐|大哥|{Given}{{1,2}}))";

    private const string Complaint = "(?:投诉|反映|举报|检举|控告|申诉|信访|上访|来访|来信|来电|求助|称)";

    // What may stand between a name and the complaint: others, a day, the way to whom.
    private const string Between =
        "(?:等(?:[0-9一二三四五六七八九十多]*[名位人]|职工|员工|工人)*|本人|代表|于|(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?"
        + "|[向到给](?:我会|工会|本会|总工会|劳动监察大队|劳动监察|人社局|有关部门|信访局|12351|12345|12333)"
        + "|实名|书面|口头|多次|曾经?|已|再次|两次|集体|通过[一-龥]{1,6}|拨打[0-9一-龥]{1,8}|[ “”]){0,6}";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly Regex Before = new($"(?<name>{Name}){Between}{Complaint}", Options, Limit);

    // The name ends where a word of an office goes on: 投诉人系石材厂职工 names nobody.
    private static readonly Regex After = new(
        $@"(?:投诉|反映|举报|检举|控告|申诉|信访|上访|来访|求助|申请)(?:人|者|职工|员工|工人)(?:姓名)?(?:是|为|系|叫|[:：\s“（(、])*(?<name>{Name})(?=$|[，。、；：”）),.\s等于向到投反举来称的在])",
        Options,
        Limit);
}
