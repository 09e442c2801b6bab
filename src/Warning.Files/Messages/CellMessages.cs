using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said about single cells. Those without values are made once, since a feed may have a fault in each of its rows.</summary>
internal static class CellMessages
{
    public static Message Blank { get; } = new("blank", "空白");

    public static Message NotADate { get; } = new("not a date", "不是日期；请写成 2026-10、2026-10-01 或 2026年10月1日");

    public static Message NoYear { get; } = new(
        "a date without its year; give the year with \"year\" beside the column of the date",
        "日期没有写年份；请在日期列旁用“year”写明年份");

    public static Message JanuaryOrOctober { get; } = new(
        "may be January or October, as a number loses its last zero; write 2026-01 or 2026-10",
        "可能是 1 月，也可能是 10 月（数字会丢掉末尾的 0）；请写成 2026-01 或 2026-10");

    public static Message NoSuchDate { get; } = new("no such date", "没有这个日期");

    public static Message ImplausibleDate { get; } = new("implausible date", "日期过早或过晚，不合情理");

    public static Message LongCell { get; } = new("too long: over 4,096 characters", "太长：超过 4,096 个字");

    public static Message NotAFlag { get; } = new(
        "not a flag; expected true false 是 否 有 无 1 0 y n yes no",
        "看不出是或否；请写 是、否、有、无、1、0、y、n、yes、no、true 或 false");

    public static Message NumberTooLong { get; } = new("not a number: too long", "不是数字：太长");

    public static Message NumberTooLarge { get; } = new("not a number: too large", "不是数字：太大");

    public static Message PowerOutOfRange { get; } = new("not a number: its power of ten is beyond 400", "不是数字：10 的指数超过 400");

    public static Message LetterInNumber { get; } = new("not a number: a letter in it", "不是数字：里面有文字");

    public static Message StrangerInNumber { get; } = new("not a number: a character in it that no number has", "不是数字：里面有数字不会用的符号");

    public static Message NoDigit { get; } = new("not a number: no digit in it", "不是数字：里面没有数字");

    public static Message SpaceInNumber { get; } = new("not a number: a space inside it", "不是数字：中间有空格");

    public static Message MisplacedSign { get; } = new("not a number: a sign in the wrong place", "不是数字：正负号或百分号的位置不对");

    public static Message HalfBracket { get; } = new("not a number: a bracket without its partner", "不是数字：括号不成对");

    public static Message TwoPoints { get; } = new("not a number: two decimal points", "不是数字：有两个小数点");

    public static Message WrongGrouping { get; } = new("wrong grouping of thousands", "千分位的逗号位置不对");

    public static Message OtherUnit(string written, Message expected) => new(
        $"a number of '{written}' where the indicator's unit is {expected}; check which column is meant, or give the factor as \"scale\"",
        $"数字的单位是“{written}”，而指标的单位是{expected}；请核对列的对应，或用“scale”写明换算倍数");

    public static Message OtherUnitOfCell(string written, Message? expected) => expected is null ? UnitWithoutUnit(written) : OtherUnit(written, expected);

    public static Message TwoMultiples(string written) => new(
        $"'{written}' in a column that has a unit or factor of its own: it is not clear whether both count; write the number out",
        $"列本身已有单位或倍数，又写了“{written}”，不清楚是否要再乘；请写出完整数字");

    public static Message MergedNumber { get; } = new(
        "a number in a cell that is merged over several rows: it is not clear of which it is; write it into each row",
        "数字写在合并了几行的单元格里，不清楚属于哪一行；请在每行分别填写");

    public static Message OnlyApproximate { get; } = new(
        "only about right; write the number",
        "只是大约的数；请写准确的数字");

    public static Message ApproximateNotAllowed { get; } = new(
        "only about right; write the number, or allow such numbers of the column with \"approximate\": true, which marks what rests on them",
        "只是大约的数；请写准确的数字，或用“approximate”: true 允许这一列写大约的数，凡由此得出的都会注明“约”");

    public static Message OnlyABound { get; } = new("a bound and no number (at least, under); write the number", "只写了上下限（如“以上”“不足”），不是数字；请写准确的数字");

    public static Message UndecidedUnit(IReadOnlyList<string> units) => new(
        $"the unit is not clear: above the table stand {units:q}; write it into the header of the column, or give the factor as \"scale\"",
        $"单位不明确：表上方同时写了{units:q}；请在列名里写明单位，或用“scale”写明换算倍数");

    public static Message CodeTooLong { get; } = new("not a credit code: too long", "不是统一社会信用代码：太长");

    public static Message ForeignInCode { get; } = new(
        "not a credit code: a character that no code has (I O S V Z among them)",
        "不是统一社会信用代码：有代码不会用的字符（代码不用 I O S V Z）");

    public static Message WrongCheckCharacter { get; } = new(
        "not a credit code: wrong check character (the 18th)",
        "不是统一社会信用代码：第 18 位校验码不对，可能抄错了一位");

    public static Message WrongOrganisationCheck { get; } = new(
        "not a credit code: wrong check character of the organisation code (the 17th)",
        "不是统一社会信用代码：第 17 位（组织机构代码的校验码）不对，可能抄错了一位");

    public static Message CodeDestroyed { get; } = new(
        "a code made a number by Excel (9.14408E+17), its digits are lost; have the column delivered as text, or map the column of names as \"name\"",
        "代码被 Excel 变成了数字（如 9.14408E+17），后面的数字已丢失；请把该列设为文本后重新提供，或用“name”指定企业名称所在的列");

    public static Message OldRegistrationNumber { get; } = new(
        "15 digits: a registration number from before the credit codes; name companies by it through a crosswalk (\"via\")",
        "15 位数字是旧的注册号，不是统一社会信用代码；请用对照表（“via”）对应");

    public static Message PlaceholderCode { get; } = new(
        "a placeholder in place of a credit code",
        "这是占位的数字，不是统一社会信用代码");

    public static Message CodeOfWrongLength(int length) => new(
        $"not a credit code: {length:0} characters, expected 18",
        $"不是统一社会信用代码：有 {length:0} 位，应为 18 位");

    public static Message CompanyIdTooLong { get; } = new("too long: over 256 bytes", "太长：超过 256 字节");

    public static Message CompanyNameTooLong { get; } = new(
        "no name of a company: over 200 characters; its value is not shown",
        "不是企业名称：超过 200 个字；内容不予显示");

    public static Message SeveralLines { get; } = new(
        "a line break in it; is a quote (\") left open in this row? its value is not shown",
        "里面有换行；请核对该行的双引号是否成对；内容不予显示");

    /// <summary>Stands in place of a cell.</summary>
    public static Message TextOfSeveralLines { get; } = new("text of several lines", "多行文字");

    /// <summary>Stands in place of a cell.</summary>
    public static Message LongText { get; } = new("text of over 200 characters", "超过 200 个字的文字");

    public static Message LooksLikeTelephone { get; } = new("looks like a telephone number", "疑似电话号码");

    public static Message LooksLikeIdentity { get; } = new("looks like an identity number", "疑似身份证号");

    public static Message TelephoneNotKept { get; } = NotKept(LooksLikeTelephone);

    public static Message IdentityNotKept { get; } = NotKept(LooksLikeIdentity);

    /// <summary>Returns why a date is no single day: it is a whole month, quarter or year.</summary>
    public static Message NotADay(Cadence cadence) => cadence switch
    {
        Cadence.Monthly => WholeMonth,
        Cadence.Quarterly => WholeQuarter,
        _ => WholeYear,
    };

    /// <summary>Returns why a date does not tell the period of an indicator.</summary>
    public static Message CoarserThan(Cadence cadence) => cadence switch
    {
        Cadence.Daily => CoarserThanDay,
        Cadence.Monthly => CoarserThanMonth,
        _ => CoarserThanQuarter,
    };

    public static Message AtMost(string number, string high) => new($"out of range: {number}, expected {high} or less", $"超出范围：{number}，应不大于 {high}");

    public static Message AtLeast(string number, string low) => new($"out of range: {number}, expected {low} or more", $"超出范围：{number}，应不小于 {low}");

    public static Message NotWithin(string number, string low, string high) => new(
        $"out of range: {number}, expected {low} to {high}",
        $"超出范围：{number}，应在 {low} 到 {high} 之间");

    public static Message OfAllRows(Message fault) => new($"{fault} (all rows of the cell together)", $"{fault}（同一格的各行合计）");

    public static Message AnotherAttribute { get; } = new(
        "another row has another value of this company, date and known date",
        "同一企业、同一日期、同一登记日期的另一行写了别的值");

    public static Message AnotherValue { get; } = new(
        "another row has a value of this company, period and known date; set \"combine\" if rows are to be added up",
        "同一企业、同一时段、同一登记日期已有另一行的数值；如应相加，请设置“combine”");

    public static Message BlankKey { get; } = new(
        "blank: an event without its number might be counted twice",
        "空白：没有编号的事件可能重复计算");

    public static Message SecondRow { get; } = new("a second row of the company; the first one stands", "企业重复出现；以第一行为准");

    private static Message UnitWithoutUnit(string written) => new(
        $"a number of '{written}' where the indicator has no unit; write the number alone",
        $"数字带单位“{written}”，而指标没有单位；请只写数字");

    private static Message WholeMonth { get; } = new("not a day: a whole month", "不是具体日期：只写到月；请写到日");

    private static Message WholeQuarter { get; } = new("not a day: a whole quarter", "不是具体日期：只写到季度；请写到日");

    private static Message WholeYear { get; } = new("not a day: a whole year", "不是具体日期：只写到年；请写到日");

    private static Message CoarserThanDay { get; } = new("coarser than the indicator's day", "日期太粗：该指标按日报送，请写到日");

    private static Message CoarserThanMonth { get; } = new("coarser than the indicator's month", "日期太粗：该指标按月报送，请写到月");

    private static Message CoarserThanQuarter { get; } = new("coarser than the indicator's quarter", "日期太粗：该指标按季度报送，请写到季度");

    private static Message NotKept(Message looks) => new(
        $"{looks}, which is not kept; map the column with \"as\": \"hash\", or leave it out",
        $"{looks}，不予保存；请给该列加上 \"as\": \"hash\"，或不要对应该列");
}
