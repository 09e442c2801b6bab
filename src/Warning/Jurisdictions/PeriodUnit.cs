using System.Text.Json.Serialization;

namespace EarlyWarning;

/// <summary>What a period counts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PeriodUnit>))]
public enum PeriodUnit
{
    /// <summary>Calendar days.</summary>
    [JsonStringEnumMemberName("day")]
    Day,

    /// <summary>Working days, as the State Council's notices have them.</summary>
    [JsonStringEnumMemberName("working-day")]
    WorkingDay,

    /// <summary>Calendar months.</summary>
    [JsonStringEnumMemberName("month")]
    Month,
}
