using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>The last verification of a case.</summary>
/// <param name="On">The day.</param>
/// <param name="Supervisors">The supervisors' names.</param>
/// <param name="Breach">Whether there is a breach.</param>
/// <param name="NotBeforeCourt">Whether no agency, arbitrator or court has the matter already.</param>
public sealed record LetterVerification(LocalDate On, IReadOnlyList<string> Supervisors, bool Breach, bool NotBeforeCourt)
{
    /// <summary>The supervisors' names.</summary>
    public IReadOnlyList<string> Supervisors { get; init => field = ValueList.Of(value); } = ValueList.Of(Supervisors);

    /// <summary>The numbers of their certificates, in the order of the names; null where no list of the office's people tells them.</summary>
    public IReadOnlyList<string>? Certificates { get; init => field = value is null ? null : ValueList.Of(value); }
}
