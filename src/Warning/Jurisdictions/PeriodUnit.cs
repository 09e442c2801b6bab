using System.Text.Json.Serialization;

namespace EarlyWarning;

/// <summary>The unit of a period.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PeriodUnit>))]
public enum PeriodUnit
{
    /// <summary>Calendar days.</summary>
    [JsonStringEnumMemberName("day")]
    Day,

    /// <summary>Working days according to the State Council's notices.</summary>
    [JsonStringEnumMemberName("working-day")]
    WorkingDay,

    /// <summary>Calendar months.</summary>
    [JsonStringEnumMemberName("month")]
    Month,
}
