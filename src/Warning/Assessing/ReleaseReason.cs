using System.Text.Json.Serialization;

namespace EarlyWarning;

/// <summary>Why a latched rule was released.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReleaseReason>))]
public enum ReleaseReason
{
    /// <summary>Its clear condition was true; of a rule that was withdrawn earlier also: its condition has been decided since.</summary>
    [JsonStringEnumMemberName("rule-cleared")]
    RuleCleared,

    /// <summary>It is retired, or a shadow rule now.</summary>
    [JsonStringEnumMemberName("rule-retired")]
    RuleRetired,

    /// <summary>The pack has no rule of this id any more.</summary>
    [JsonStringEnumMemberName("rule-not-in-pack")]
    RuleNotInPack,

    /// <summary>The as-of date is outside its effective interval.</summary>
    [JsonStringEnumMemberName("rule-not-in-force")]
    RuleNotInForce,
}
