using System.Text.Json.Serialization;

namespace EarlyWarning;

/// <summary>How far a letter has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LetterState>))]
public enum LetterState
{
    /// <summary>The program proposes it; nobody has acted on it.</summary>
    [JsonStringEnumMemberName("proposed")]
    Proposed,

    /// <summary>There is a draft for people to edit.</summary>
    [JsonStringEnumMemberName("drafted")]
    Drafted,

    /// <summary>It has a number and a date, and is not served yet.</summary>
    [JsonStringEnumMemberName("issued")]
    Issued,

    /// <summary>It was served, and its answer is awaited.</summary>
    [JsonStringEnumMemberName("served")]
    Served,

    /// <summary>It was answered.</summary>
    [JsonStringEnumMemberName("replied")]
    Replied,

    /// <summary>Its due date is past, and no answer is recorded.</summary>
    [JsonStringEnumMemberName("overdue")]
    Overdue,

    /// <summary>The answer was accepted, or a look into the matter found no breach.</summary>
    [JsonStringEnumMemberName("accepted")]
    Accepted,

    /// <summary>The next letter went out.</summary>
    [JsonStringEnumMemberName("escalated")]
    Escalated,

    /// <summary>It is done with, or its episode is closed.</summary>
    [JsonStringEnumMemberName("closed")]
    Closed,
}
