using System.Text.Json.Serialization;

namespace EarlyWarning;

/// <summary>What an answer says. The employer answers a reminder and an opinion, the authority a suggestion.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReplyOutcome>))]
public enum ReplyOutcome
{
    /// <summary>What was asked for is carried out.</summary>
    [JsonStringEnumMemberName("carried-out")]
    CarriedOut,

    /// <summary>A part of it is carried out, or it is promised.</summary>
    [JsonStringEnumMemberName("partly")]
    Partly,

    /// <summary>It is refused.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>The answer does not suit the matter, or is untrue.</summary>
    [JsonStringEnumMemberName("unsuitable")]
    Unsuitable,

    /// <summary>The employer objects, with reasons.</summary>
    [JsonStringEnumMemberName("objected")]
    Objected,

    /// <summary>The authority has filed the case; its result is awaited.</summary>
    [JsonStringEnumMemberName("filed")]
    Filed,

    /// <summary>The authority does not file the case.</summary>
    [JsonStringEnumMemberName("not-filed")]
    NotFiled,

    /// <summary>The authority has closed the case; what it tells the union of the result is awaited.</summary>
    [JsonStringEnumMemberName("case-closed")]
    CaseClosed,
}
