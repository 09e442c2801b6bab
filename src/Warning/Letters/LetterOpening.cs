using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>What a person knows of a matter that no feed told of. Immutable; equal by value.</summary>
/// <param name="On">The day on which it came to the union.</param>
/// <param name="Source">How it came.</param>
/// <param name="Matter">The matter in a few words, which no letter prints and which tell nobody's name.</param>
public sealed record LetterOpening(LocalDate On, CaseSource Source, string Matter)
{
    /// <summary>The facts that the reminder may state, a sentence each; empty if the matter is to be looked into first.</summary>
    public IReadOnlyList<string> Facts { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The articles that the reminder may cite.</summary>
    public IReadOnlyList<string> Basis { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>Whether articles may be cited that are not on the list of those that letters cite.</summary>
    public bool Unlisted { get; init; }

    /// <summary>The county of the company, the first six digits of its region (GB/T 2260); null if not known.</summary>
    public string? County { get; init; }
}
