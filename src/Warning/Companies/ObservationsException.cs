using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning;

/// <summary>Thrown when observations do not fit the catalog of a pack; carries every fault. Nothing was assessed.</summary>
public sealed class ObservationsException : ArgumentException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="faults">The faults, at least one.</param>
    public ObservationsException(IReadOnlyList<ObservationFault> faults)
        : base(TextOf(faults).ToString(), "observations") => (Faults, Text) = (faults, TextOf(faults));

    /// <summary>The faults, in the order in which the observations were added.</summary>
    public IReadOnlyList<ObservationFault> Faults { get; }

    /// <summary>The message in both languages, with those of the first hundred faults.</summary>
    public Message Text { get; }

    private static Message TextOf(IReadOnlyList<ObservationFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        Message? all = null;
        foreach (ObservationFault fault in faults.Take(Diagnostics.MostOfOneCode)) all = ObservationMessages.AddFault(all, fault.Text);
        int others = faults.Count - Diagnostics.MostOfOneCode;
        if (others > 0) all = ObservationMessages.AddFault(all, DiagnosticMessages.Others(others));
        return ObservationMessages.ObservationsAreWrong(faults.Count, all);
    }
}
