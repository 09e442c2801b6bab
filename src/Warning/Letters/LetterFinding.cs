using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>The findings of supervisors who looked into a case.</summary>
/// <param name="On">The day.</param>
/// <param name="Supervisors">Their names.</param>
/// <param name="Facts">The verified facts, a sentence each, as the opinion will print them; empty if there is no breach.</param>
public sealed record LetterFinding(LocalDate On, IReadOnlyList<string> Supervisors, IReadOnlyList<string> Facts)
{
    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Supervisors { get; init => field = ValueList.Of(value); } = ValueList.Of(Supervisors);

    /// <summary>The verified facts, a sentence each, as the opinion will print them; empty if there is no breach.</summary>
    public IReadOnlyList<string> Facts { get; init => field = ValueList.Of(value); } = ValueList.Of(Facts);

    /// <summary>The articles that are broken; empty takes those of the proposal.</summary>
    public IReadOnlyList<string> Basis { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>Whether articles may be cited that are not on the list of those that letters cite.</summary>
    public bool Unlisted { get; init; }

    /// <summary>Whether the supervisors made sure that no agency, arbitrator or court has the matter already.</summary>
    public bool NotBeforeCourt { get; init; }
}
