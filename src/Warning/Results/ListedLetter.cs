using NodaTime;

namespace EarlyWarning;

/// <summary>A letter as a scan lists it. Immutable; equal by value. <see cref="LetterRegister"/> has the whole letter under its id.</summary>
public sealed record ListedLetter
{
    /// <summary>The letter's id: the episode's id, <c>#</c>, and the step.</summary>
    public required string Id { get; init; }

    /// <summary>The step of the case.</summary>
    public required LetterStep Step { get; init; }

    /// <summary>The state.</summary>
    public required LetterState State { get; init; }

    /// <summary>The number; null if it is not issued.</summary>
    public string? Number { get; init; }

    /// <summary>The last day on which the answer is in time; null if there is none.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>Whether something is still to be done about it.</summary>
    public bool IsOpen => State is not (LetterState.Accepted or LetterState.Escalated or LetterState.Closed);

    /// <summary>Returns a letter as a scan lists it.</summary>
    /// <param name="letter">The letter after the scan.</param>
    /// <returns>What is listed.</returns>
    public static ListedLetter Of(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return new ListedLetter { Id = letter.Id, Step = letter.Step, State = letter.State, Number = letter.Number, Due = letter.Due };
    }
}
