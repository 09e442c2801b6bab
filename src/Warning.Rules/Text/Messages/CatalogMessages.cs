namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about the indicators of a catalog, their names, ranges, records and fields, and about peer keys.</summary>
internal static class CatalogMessages
{
    public static Message NameTaken(string name) => new(
        $"the name '{name}' is already an indicator's id or alias",
        $"名称“{name}”已是另一个指标的编号或别名；请换一个");

    public static Message KeyOfOtherKind(IndicatorKind kind, string key) => kind switch
    {
        IndicatorKind.Measure => NotOfAMeasure(key),
        IndicatorKind.Event => NotOfAnEvent(key),
        IndicatorKind.Attribute => NotOfAnAttribute(key),
    };

    public static Message RangeOfNoNumber(Message type) => new(
        $"a {type} attribute has no 'range'; only numbers have one",
        $"类型为{type}的属性没有“range”，只有数字才有范围；请删去");

    public static Message MaxAge(Cadence cadence, string found) => cadence switch
    {
        Cadence.Daily => MaxAgeOfDays(found),
        Cadence.Monthly => MaxAgeOfMonths(found),
        Cadence.Quarterly => MaxAgeOfQuarters(found),
        Cadence.Yearly => MaxAgeOfYears(found),
    };

    public static Message NoRange => new(
        "a range is the least and the greatest value, such as [0, 1]; null leaves an end open, as in [0, null]",
        "范围要写最小值和最大值，如 [0, 1]；一头不限就写 null，如 [0, null]");

    public static Message OpenRange => new(
        "a range with both ends open says nothing; give one of them, as in [0, null], or leave it out",
        "两头都不限的范围没有意义；请写明一头，如 [0, null]，或整项删去");

    public static Message FallingRange(string low, string high) => new(
        $"a range names its least value first; {low} is above {high}",
        $"范围先写最小值；现在 {low} 大于 {high}，请对调");

    public static Message AbsentOutOfRange(string range) => new(
        $"'absent' lies outside the range {range}; a company that is not listed would have a value that no row can have",
        $"“absent”不在范围 {range} 之内：没有列入的企业会得到任何一行都不可能有的数；请改“absent”或“range”");

    public static Message RecordName => new("the name of a record has at least one character and no spaces", "记录名称不能为空，也不能有空格");

    public static Message SingleOfRecord(string record, string measure) => new(
        $"the record '{record}' has the single measure '{measure}'; name it at the other measures of the same report, or leave it out",
        $"记录“{record}”只有“{measure}”一个数值；同一张报表的其他数值也请写上这个记录，或把它删去");

    public static Message UnevenRecord(string key, string other, string written, string first, string before, string record) => new(
        $"'{key}' of '{other}' is {written} and of '{first}' {before}; the measures of the record '{record}' come in one report and have one cadence, lag and maxAge",
        $"“{other}”的“{key}”是 {written}，而“{first}”的是 {before}；“{record}”各数值来自同一张报表，cadence、lag、maxAge 必须相同");

    public static Message PeerKeyForm => new(
        "a peer key is a text attribute and how many of its first characters count, such as industry:3",
        "同类依据写文字属性和取前几个字，如 industry:3");

    public static Message NoTextAttribute(string name, Message? advice) => new(
        $"'{name}' is no text attribute of the catalog{advice}",
        $"“{name}”不是指标目录里的文字属性{advice}");

    public static Message TooManyFields(int most) => new(
        $"an event has at most {most} fields; leave out those that no rule reads",
        $"一个事件最多有 {most} 个字段；请删去规则用不到的字段");

    public static Message FieldTwice(string name) => new($"the event has a field '{name}' already", $"这个事件已有字段“{name}”；请换一个名称");

    public static Message FieldHides(string field, Message hidden) => new(
        $"the field '{field}' hides {hidden}; give it another name",
        $"字段“{field}”与{hidden}重名；请给字段换一个名称");

    public static Message TypeOfField(string field) => new($"the type of '{field}' as a text in double quotes", $"“{field}”的类型应为双引号里的文字");

    public static Message NoFieldType(IReadOnlyList<string> words, string found, Message? advice) => new(
        $"a field is one of {words}; found '{found}'{advice}",
        $"字段的类型只能是 {words} 之一，现为“{found}”{advice}");

    private static Message NotOfAMeasure(string key) => new($"a measure has no '{key}'", $"数值没有“{key}”这一项；请删去");

    private static Message NotOfAnEvent(string key) => new($"an event has no '{key}'", $"事件没有“{key}”这一项；请删去");

    private static Message NotOfAnAttribute(string key) => new($"an attribute has no '{key}'", $"属性没有“{key}”这一项；请删去");

    private static Message MaxAgeOfDays(string found) => new(
        $"'maxAge' of a daily measure is a number of days or weeks, such as 3d; found {found}",
        $"按日的数值，“maxAge”应为若干天或周，如 3d，现为 {found}");

    private static Message MaxAgeOfMonths(string found) => new(
        $"'maxAge' of a monthly measure is a number of months, quarters or years, such as 2m; found {found}",
        $"按月的数值，“maxAge”应为若干个月、季或年，如 2m，现为 {found}");

    private static Message MaxAgeOfQuarters(string found) => new(
        $"'maxAge' of a quarterly measure is a number of quarters or years, such as 2q; found {found}",
        $"按季的数值，“maxAge”应为若干季或年，如 2q，现为 {found}");

    private static Message MaxAgeOfYears(string found) => new(
        $"'maxAge' of a yearly measure is a number of years, such as 1y; found {found}",
        $"按年的数值，“maxAge”应为若干年，如 1y，现为 {found}");

    public static Message NoCatalog => new(
        "no catalog is given; it declares every name that a rule may use",
        "没有指标目录；规则能用的每个名称都在其中定义，请补上");

    public static Message PeerKeyReplaced(string attribute) => new(
        $"'{attribute}' is a text attribute here, and a later pack makes it something else; give that pack a peerGroup of its own",
        $"“{attribute}”在这里是文字属性，后面的规则包把它改成了别的指标；请在那个规则包里另写“peerGroup”");
}
