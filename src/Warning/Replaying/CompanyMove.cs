using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>What becomes of one company on one date when one rule pack takes the place of another. Immutable; equal by value.</summary>
public sealed record CompanyMove
{
    /// <summary>The as-of date.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The company's row in the panel.</summary>
    public required int Row { get; init; }

    /// <summary>The company's id.</summary>
    public required string Company { get; init; }

    /// <summary>The level in the earlier pack.</summary>
    public required Level OldLevel { get; init; }

    /// <summary>The level in the later pack.</summary>
    public required Level NewLevel { get; init; }

    /// <summary>The score in the earlier pack, in points.</summary>
    public required decimal OldScore { get; init; }

    /// <summary>The score in the later pack, in points.</summary>
    public required decimal NewScore { get; init; }

    /// <summary>The rules that count differently, the decisive ones first, then by id.</summary>
    public IReadOnlyList<CompanyRuleMove> Rules { get; init => field = ValueList.Of(value); } = ValueList<CompanyRuleMove>.Empty;

    /// <summary>The step that the earlier pack proposes for the company's first letter; null below the level at which alerts open.</summary>
    public LetterStep? OldLetter { get; init; }

    /// <summary>The step that the later pack proposes for the company's first letter; null below the level at which alerts open.</summary>
    public LetterStep? NewLetter { get; init; }

    /// <summary>The ids of the referrals that the later pack calls for and the earlier one does not, in the order of the policy.</summary>
    public IReadOnlyList<string> ReferralsGained { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The ids of the referrals that the earlier pack calls for and the later one does not, in the order of the policy.</summary>
    public IReadOnlyList<string> ReferralsLost { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>What becomes of the company.</summary>
    public MoveKind Kind => (OldLevel, NewLevel) switch
    {
        (Level.None, > Level.None) => MoveKind.In,
        ( > Level.None, Level.None) => MoveKind.Out,
        var (old, now) when now > old => MoveKind.Up,
        var (old, now) when now < old => MoveKind.Down,
        _ => OldScore == NewScore ? MoveKind.None : MoveKind.Score,
    };
}
