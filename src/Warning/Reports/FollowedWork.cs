using NodaTime;

namespace EarlyWarning.Reports;

/// <summary>The work on an alert while the entries of a ledger are followed. What it is late with is judged by the limits of now.</summary>
/// <param name="company">The company's id.</param>
/// <param name="openedOn">The as-of date of its first opening.</param>
/// <param name="isFirst">Whether the company had no alert before.</param>
internal sealed class FollowedWork(string company, LocalDate openedOn, bool isFirst)
{
    public string Company => company;

    public LocalDate OpenedOn => openedOn;

    public CaseHandling Work { get; set; } = null!;

    public Level Level { get; set; }

    public bool IsRepeated { get; set; } = !isFirst;

    public bool IsReceived { get; private set; }

    public bool IsReceivedLate { get; private set; }

    public bool IsHandled { get; private set; }

    public bool IsHandledLate { get; private set; }

    public bool WasLate { get; set; }

    public EpisodeClosed? Closing { get; private set; }

    public LocalDate? ClosedOn { get; private set; }

    /// <summary>Notes the step from a state to the present one.</summary>
    /// <param name="from">The state before.</param>
    /// <param name="isLate">Whether that state was over its limit.</param>
    public void Step(HandlingState from, bool isLate)
    {
        WasLate |= isLate;
        if (from == HandlingState.Opened && Work.State is not (HandlingState.Opened or HandlingState.Returned)) (IsReceived, IsReceivedLate) = (true, isLate);
        if (!IsHandled && Work.State is HandlingState.Handled or HandlingState.Answered or HandlingState.Closed) (IsHandled, IsHandledLate) = (true, WasLate);
    }

    public void Close(EpisodeClosed closing, LocalDate day) => (Closing, ClosedOn) = (closing, day);

    /// <summary>Takes a closing back, or forgets that a fall of the level ended the work.</summary>
    public void Reopen() => (Closing, ClosedOn, IsHandled, IsHandledLate) = (null, null, false, false);
}
