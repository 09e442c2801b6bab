namespace EarlyWarning.Rules.Text.Messages;

/// <summary>Units of numbers in words, as they stand after a number.</summary>
internal static class UnitMessages
{
    /// <summary>Returns the words of a unit; of a product those of its factors.</summary>
    public static Message Of(string unit) => unit.LastIndexOfAny(['/', '*']) is var sign && sign < 0 ? One(unit)
        : unit[sign] == '/' ? Per(Of(unit[..sign]), One(unit[(sign + 1)..]))
        : Times(Of(unit[..sign]), One(unit[(sign + 1)..]));

    private static Message One(string unit) => unit switch
    {
        "CNY" => new("CNY", "元", "CNY"),
        "people" => new("people", "人", "People"),
        "case" => new("case", "件", "Case"),
        "day" => new("day", "天", "Day"),
        "week" => new("week", "周", "Week"),
        "month" => new("month", "个月", "Month"),
        "year" => new("year", "年", "Year"),
        "hour" => new("hour", "小时", "Hour"),
        "kWh" => new("kWh", "千瓦时", "KilowattHour"),
        "m3" => new("m3", "立方米", "CubicMetre"),
        _ => AsWritten(unit),
    };

    private static Message Per(Message above, Message below) => new($"{above}/{below}", $"{above}/{below}");

    private static Message Times(Message first, Message second) => new($"{first}*{second}", $"{first}·{second}");

    private static Message AsWritten(string unit) => new($"{unit}", $"{unit}");
}
