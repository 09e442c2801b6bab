using System.Text.Json;
using NodaTime.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes the work on an alert as JSON.</summary>
internal static class HandlingJson
{
    public static void Write(Utf8JsonWriter json, ListedHandling work)
    {
        json.WriteStartObject("handling");
        json.WriteString("state", Word.Of(work.State));
        if (work.Unit is { } unit) json.WriteString("unit", unit);
        if (work.Owner is { } owner) json.WriteString("owner", owner);
        if (work.Deputy is { } deputy) json.WriteString("deputy", deputy);
        if (work.Due is { } due) json.WriteString("due", LocalDatePattern.Iso.Format(due));
        if (work.DueTime is { } time) json.WriteString("dueTime", LocalTimePattern.ExtendedIso.Format(time));
        if (work.IsDueUnknown) json.WriteBoolean("dueUnknown", true);
        json.WriteBoolean("overdue", work.IsOverdue);
        if (work.AwaitsApproval) json.WriteBoolean("awaitsApproval", true);
        json.WriteEndObject();
    }

    /// <summary>Writes what an act on the work says into an object.</summary>
    public static void WriteValues(Utf8JsonWriter json, HandlingAct act)
    {
        switch (act)
        {
            case CaseAssigned assigned:
                json.WriteString("unit", assigned.Unit);
                if (assigned.Owner is { } owner) json.WriteString("owner", owner);
                if (assigned.Deputy is { } deputy) json.WriteString("deputy", deputy);
                break;
            case CaseMarked marked:
                json.WriteString("state", Word.Of(marked.State));
                if (marked.Note is { } note) json.WriteString("note", note);
                break;
            case CaseReferred referred:
                json.WriteString("referral", referred.Referral);
                json.WriteString("to", Word.Of(referred.To));
                if (referred.Due is { } due) json.WriteString("due", LocalDatePattern.Iso.Format(due));
                break;
            case ReferralReceived received:
                json.WriteString("referral", received.Referral);
                json.WriteString("on", LocalDatePattern.Iso.Format(received.On));
                break;
            case ReferralAnswered answered:
                json.WriteString("referral", answered.Referral);
                json.WriteString("on", LocalDatePattern.Iso.Format(answered.On));
                json.WriteString("finding", Word.Of(answered.Finding));
                if (answered.Workers is { } workers) json.WriteNumber("workers", workers);
                if (answered.Yuan is { } yuan) json.WriteNumber("yuan", yuan);
                if (answered.Remark is { } remark) json.WriteString("remark", remark);
                break;
            case ClosingSubmitted submitted:
                EpisodeJson.WriteValues(json, submitted.Closing);
                break;
        }
    }
}
