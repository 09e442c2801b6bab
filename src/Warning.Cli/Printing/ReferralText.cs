using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Tells the referrals of alerts to other bodies, and the warnings that other bodies gave.</summary>
internal static class ReferralText
{
    /// <summary>Describes the last referral of an alert, after an act on one; null if it has none.</summary>
    public static Message? LastOf(CaseLedger cases, Episode episode) =>
        cases.State.Handling.Find(episode.Id)?.Referrals is [.., var last] ? Of(last) : null;

    /// <summary>Writes the referrals of alerts that are listed.</summary>
    public static void Write(Canvas canvas, IReadOnlyList<(Episode Episode, CaseReferral Referral)> referrals, LocalDate today)
    {
        if (referrals.Count == 0) return;
        canvas.WriteLine();
        canvas.WriteLine(HeadMessages.Referrals(referrals.Count), Canvas.Bold);
        canvas.WriteLine();
        Table table = canvas.NewTable(
            canvas.Column(ReferralScreenMessages.Number), canvas.Column(ReferralScreenMessages.Body), canvas.Column(ReferralScreenMessages.ReferredOn),
            canvas.Column(ReferralScreenMessages.Due), canvas.Column(ColumnMessages.State), canvas.Column(ColumnMessages.Company));
        foreach ((Episode episode, CaseReferral referral) in referrals)
        {
            Style style = referral.IsOverdueOn(today) ? Canvas.Bold : Canvas.Plain;
            table.AddRow(
                Canvas.Cell(referral.Number),
                canvas.Cell(referral.To.InWords()),
                Canvas.Cell(Iso(referral.On)),
                Canvas.Cell(referral.Due is { } due ? Iso(due) : ""),
                canvas.Cell(StateOf(referral, today), style),
                Canvas.Cell(EpisodeText.NameOf(episode)));
        }

        canvas.Write(Canvas.Indented(table));
    }

    /// <summary>Writes the warnings and the referrals of an alert into its object, where there are some.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<KnownWarning> warnings, IReadOnlyList<CaseReferral> referrals, LocalDate today)
    {
        if (warnings.Count > 0)
        {
            json.WriteStartArray("warnings");
            foreach (KnownWarning known in warnings) Write(json, known);
            json.WriteEndArray();
        }

        if (referrals.Count == 0) return;
        json.WriteStartArray("referred");
        foreach (CaseReferral referral in referrals) Write(json, referral, today);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, KnownWarning known)
    {
        json.WriteStartObject();
        json.WriteString("body", known.Warning.Body);
        if (known.Warning.Number is { } number) json.WriteString("number", number);
        json.WriteString("on", Iso(known.Warning.On));
        json.WriteString("level", Word.Of(known.Level));
        if (known.Warning.Category is { } category) json.WriteString("category", category);
        if (known.Warning.Text is { } text) json.WriteString("text", text);
        if (known.Warning.Row is { } row)
        {
            json.WriteString("feed", row.Feed);
            json.WriteString("file", row.File);
            json.WriteNumber("row", row.Row);
        }

        json.WriteBoolean("struckOff", known.IsStruckOff);
        json.WriteBoolean("settled", known.IsSettled);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CaseReferral referral, LocalDate today)
    {
        json.WriteStartObject();
        json.WriteString("number", referral.Number);
        json.WriteString("to", Word.Of(referral.To));
        json.WriteString("state", Word.Of(referral.State));
        json.WriteString("on", Iso(referral.On));
        if (referral.Reason is { } reason) json.WriteString("reason", reason);
        if (referral.Due is { } due) json.WriteString("due", Iso(due));
        json.WriteBoolean("overdue", referral.IsOverdueOn(today));
        if (referral.ReceivedOn is { } received) json.WriteString("receivedOn", Iso(received));
        if (referral.AnsweredOn is { } answered) json.WriteString("answeredOn", Iso(answered));
        if (referral.Finding is { } finding) json.WriteString("finding", Word.Of(finding));
        if (referral.Workers is { } workers) json.WriteNumber("workers", workers);
        if (referral.Yuan is { } yuan) json.WriteNumber("yuan", yuan);
        if (referral.Remark is { } remark) json.WriteString("remark", remark);
        json.WriteEndObject();
    }

    private static Message Of(CaseReferral referral) => ReferralScreenMessages.Line(
        referral.Number,
        referral.To.InWords(),
        referral.Finding is { } finding ? ReferralScreenMessages.AnsweredAs(referral.State.InWords(), finding.InWords()) : referral.State.InWords(),
        referral is { IsOpen: true, Due: { } due } ? ReferralScreenMessages.Until(due) : null);

    private static Message StateOf(CaseReferral referral, LocalDate today) =>
        referral.Finding is { } finding ? ReferralScreenMessages.AnsweredAs(referral.State.InWords(), finding.InWords())
        : referral.IsOverdueOn(today) ? ReferralScreenMessages.OverdueIn(referral.State.InWords())
        : referral.State.InWords();

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
