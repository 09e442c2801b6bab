using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules;

/// <summary>Gives the words of the rule language's enumerations for people.</summary>
public static class RuleWords
{
    /// <summary>Returns the word of an outcome, such as <c>fired</c>.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The word.</returns>
    public static Message InWords(this Outcome outcome) => outcome switch
    {
        Outcome.Indeterminate => new("indeterminate", "无法判定", nameof(Outcome.Indeterminate)),
        Outcome.Clear => new("clear", "未触发", nameof(Outcome.Clear)),
        Outcome.Fired => new("fired", "触发", nameof(Outcome.Fired)),
    };

    /// <summary>Returns the word of a severity: <c>warning</c> or <c>error</c>.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>The word.</returns>
    public static Message InWords(this DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Warning => new("warning", "提醒", nameof(DiagnosticSeverity.Warning)),
        DiagnosticSeverity.Error => new("error", "错误", nameof(DiagnosticSeverity.Error)),
    };

    /// <summary>Returns the word of a kind, such as <c>measure</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The word.</returns>
    public static Message InWords(this IndicatorKind kind) => kind switch
    {
        IndicatorKind.Measure => new("measure", "数值", nameof(IndicatorKind.Measure)),
        IndicatorKind.Event => new("event", "事件", nameof(IndicatorKind.Event)),
        IndicatorKind.Attribute => new("attribute", "属性", nameof(IndicatorKind.Attribute)),
    };

    /// <summary>Returns the word of a cadence, such as <c>monthly</c>.</summary>
    /// <param name="cadence">The cadence.</param>
    /// <returns>The word.</returns>
    public static Message InWords(this Cadence cadence) => cadence switch
    {
        Cadence.Daily => new("daily", "按日", nameof(Cadence.Daily)),
        Cadence.Monthly => new("monthly", "按月", nameof(Cadence.Monthly)),
        Cadence.Quarterly => new("quarterly", "按季", nameof(Cadence.Quarterly)),
        Cadence.Yearly => new("yearly", "按年", nameof(Cadence.Yearly)),
    };

    /// <summary>Returns the word of an attribute's type, such as <c>number</c>.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The word.</returns>
    public static Message InWords(this AttributeType type) => type switch
    {
        AttributeType.Number => Number,
        AttributeType.Text => TextValue,
        AttributeType.Date => new("date", "日期", nameof(AttributeType.Date)),
        AttributeType.Flag => Flag,
    };

    /// <summary>Returns the word of a field's type, such as <c>number</c>.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The word.</returns>
    public static Message InWords(this EventFieldType type) => type switch
    {
        EventFieldType.Text => TextValue,
        EventFieldType.Number => Number,
        EventFieldType.Flag => Flag,
    };

    /// <summary>Returns the words of a kind of source, such as <c>law</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The words.</returns>
    public static Message InWords(this RuleSourceKind kind) => kind switch
    {
        RuleSourceKind.Law => new("law", "法律法规", nameof(RuleSourceKind.Law)),
        RuleSourceKind.Practice => new("practice", "各地做法", nameof(RuleSourceKind.Practice)),
        RuleSourceKind.Assumed => new("assumed", "暂定", nameof(RuleSourceKind.Assumed)),
    };

    /// <summary>Returns a number of units in words, such as <c>3 months</c>.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="count">The number of units.</param>
    /// <returns>The words.</returns>
    public static Message InWords(this SpanUnit unit, int count) => unit switch
    {
        SpanUnit.Day => SpanMessages.Days(count),
        SpanUnit.Week => SpanMessages.Weeks(count),
        SpanUnit.Month => SpanMessages.Months(count),
        SpanUnit.Quarter => SpanMessages.Quarters(count),
        SpanUnit.Year => SpanMessages.Years(count),
    };

    /// <summary>Returns the word of a truth value: <c>yes</c> or <c>no</c>.</summary>
    /// <param name="truth">The truth value.</param>
    /// <returns>The word.</returns>
    public static Message YesOrNo(bool truth) => truth ? new("yes", "是", "Yes") : new("no", "否", "No");

    /// <summary>Returns the unit of a number as people read it after the number: <c>CNY</c> or 元; one that has no words stays as it is written.</summary>
    /// <param name="unit">The unit of the catalog, or a product such as <c>CNY/people</c>.</param>
    /// <returns>The words.</returns>
    public static Message UnitInWords(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return UnitMessages.Of(unit);
    }

    private static Message Number => new("number", "数字");

    private static Message TextValue => new("text", "文字");

    private static Message Flag => new("flag", "是/否");
}
