using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>What proves the service of a letter (送达回证), as far as it is known; what is null is not. Immutable; equal by value.</summary>
public sealed record ServiceProof
{
    /// <summary>Who signed for the letter.</summary>
    public string? ReceivedBy { get; init; }

    /// <summary>What whoever signed, or refused to, is to the addressee, such as 法定代表人 or 门卫.</summary>
    public string? Relation { get; init; }

    /// <summary>Why nobody signed, as it was said: the letter was refused.</summary>
    public string? Refusal { get; init; }

    /// <summary>Who saw that it was refused, or left.</summary>
    public IReadOnlyList<string> Witnesses { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The number of the mail, by which its way is found.</summary>
    public string? Tracking { get; init; }

    /// <summary>Where it was served.</summary>
    public string? Place { get; init; }

    /// <summary>Who served it.</summary>
    public IReadOnlyList<string> ServedBy { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>Returns the proof with values of another in the place of its own; what the other does not say stays.</summary>
    internal ServiceProof With(ServiceProof right) => new()
    {
        // Whoever signed has not refused, and the other way round.
        ReceivedBy = right.ReceivedBy ?? (right.Refusal is null ? ReceivedBy : null),
        Relation = right.Relation ?? Relation,
        Refusal = right.Refusal ?? (right.ReceivedBy is null ? Refusal : null),
        Witnesses = right.Witnesses.Count > 0 ? right.Witnesses : Witnesses,
        Tracking = right.Tracking ?? Tracking,
        Place = right.Place ?? Place,
        ServedBy = right.ServedBy.Count > 0 ? right.ServedBy : ServedBy,
    };

    /// <summary>Returns the proof without blanks around its texts; null if it says nothing.</summary>
    internal ServiceProof? Trimmed()
    {
        ServiceProof trimmed = new()
        {
            ReceivedBy = Text(ReceivedBy),
            Relation = Text(Relation),
            Refusal = Text(Refusal),
            Witnesses = Names(Witnesses),
            Tracking = Text(Tracking),
            Place = Text(Place),
            ServedBy = Names(ServedBy),
        };
        return trimmed == new ServiceProof() ? null : trimmed;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static IReadOnlyList<string> Names(IReadOnlyList<string> names) =>
        [.. names.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
}
