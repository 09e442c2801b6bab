namespace EarlyWarning.Rules.Text;

/// <summary>Knows the Chinese of the words of files, which a file may not have in their place: what is compared stays the same in every language.</summary>
internal static class ChineseWords
{
    private static readonly (string Chinese, string Word)[] Words =
    [
        ("数值", "measure"), ("事件", "event"), ("属性", "attribute"),
        ("日", "daily"), ("月", "monthly"), ("季", "quarterly"), ("年", "yearly"),
        ("按日", "daily"), ("按月", "monthly"), ("按季", "quarterly"), ("按年", "yearly"),
        ("数字", "number"), ("数值", "number"), ("文字", "text"), ("文本", "text"), ("日期", "date"), ("是否", "flag"),
        ("触发", "fired"), ("未触发", "clear"), ("不触发", "clear"), ("无法判定", "indeterminate"), ("无法判断", "indeterminate"),
        ("启用", "active"), ("试运行", "shadow"), ("停用", "retired"),
        ("法律", "law"), ("法律法规", "law"), ("做法", "practice"), ("各地做法", "practice"), ("假定", "assumed"), ("暂定", "assumed"),
        ("日", "day"), ("天", "day"), ("工作日", "working-day"), ("月", "month"), ("个月", "month"),
        ("基层", "grass-roots"), ("乡镇", "town"), ("街道", "town"), ("县", "county"), ("县级", "county"), ("区级", "county"), ("市", "city"), ("市级", "city"), ("地市级", "city"),
        ("省", "province"), ("省级", "province"), ("全国", "national"), ("国家级", "national"),
        ("红", "red"), ("橙", "orange"), ("黄", "yellow"), ("蓝", "blue"), ("无", "none"),
        ("红色", "red"), ("橙色", "orange"), ("黄色", "yellow"), ("蓝色", "blue"),
        ("已处理", "handled"), ("误报", "false-alarm"), ("未发现违法", "no-breach"), ("其他", "other"),
    ];

    private static readonly (string Chinese, string Function)[] Functions =
    [
        ("同比", "yoy"), ("环比", "change"), ("变化", "change"), ("平均", "avg"), ("平均值", "avg"), ("合计", "sum"), ("求和", "sum"), ("次数", "count"), ("计数", "count"),
        ("最大", "max"), ("最大值", "max"), ("最小", "min"), ("最小值", "min"), ("中位数", "median"), ("同类中位数", "peer_median"),
        ("排名", "peer_rank"), ("同类排名", "peer_rank"), ("同行排名", "peer_rank"), ("如果", "if"), ("绝对值", "abs"), ("今天", "today"), ("缺失", "missing"),
    ];

    /// <summary>Returns the function that offices call by a Chinese word, or null.</summary>
    /// <param name="written">What was written.</param>
    public static string? MeantFunction(string written) => Array.Find(Functions, pair => pair.Chinese == written).Function;

    /// <summary>Returns the word that a Chinese one stands for, or null.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="words">The words that may be written.</param>
    public static string? Meant(string written, IReadOnlyList<string> words)
    {
        foreach ((string chinese, string word) in Words)
        {
            if (chinese == written && words.Contains(word, StringComparer.Ordinal)) return word;
        }

        return null;
    }
}
