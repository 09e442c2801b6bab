using System.Text.Json.Serialization;

namespace EarlyWarning;

/// <summary>Why a letter is proposed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProposalReason>))]
public enum ProposalReason
{
    /// <summary>An episode is open.</summary>
    [JsonStringEnumMemberName("episode-open")]
    EpisodeOpen,

    /// <summary>A person recorded a breach as verified.</summary>
    [JsonStringEnumMemberName("verified")]
    Verified,

    /// <summary>The letter before it was not answered in time.</summary>
    [JsonStringEnumMemberName("not-answered")]
    NotAnswered,

    /// <summary>The letter before it was refused.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>The letter before it was answered unsuitably or untruly.</summary>
    [JsonStringEnumMemberName("unsuitable")]
    Unsuitable,

    /// <summary>What the letter before it asked for was not carried out.</summary>
    [JsonStringEnumMemberName("not-carried-out")]
    NotCarriedOut,

    /// <summary>The employer objected to the letter before it without reason.</summary>
    [JsonStringEnumMemberName("objection-unfounded")]
    ObjectionUnfounded,
}
