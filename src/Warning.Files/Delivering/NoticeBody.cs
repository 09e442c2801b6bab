using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Delivering;

/// <summary>
/// What is told of a notice: an event of CloudEvents 1.0 as JSON. It names the company and the unit, and no person. Ten keys are written here; a library
/// for them would bring more code than they take.
/// </summary>
internal sealed class NoticeBody(ScanFile scan, CaseState state)
{
    private const string TypePrefix = "org.earlywarning.";

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Returns the level of the alert that a notice is about: that of then, else that of now; of none for a retraction.</summary>
    public Level LevelOf(PendingNotice pending) => pending.Notice is { } notice ? notice.Level ?? EpisodeOf(pending)?.Level ?? Level.None : Level.None;

    /// <summary>Returns what a notice says, in the office's language.</summary>
    public string TextOf(PendingNotice pending)
    {
        string name = EpisodeOf(pending)?.Name ?? pending.Company;
        Message happened = pending.Kind.InWords();
        Message text = pending switch
        {
            { Retracts: { } id } => NoticeMessages.NoticeRetracted(happened, name, id),
            { Notice: { Due: { } due } notice } => NoticeMessages.NoticeWithDue(happened, name, LevelOf(pending).InWords(), due, notice.Stamp.AsOf),
            _ => NoticeMessages.NoticeOfAlert(happened, name, LevelOf(pending).InWords(), pending.Notice!.Stamp.AsOf),
        };
        return text.ToString(scan.Language);
    }

    public byte[] Of(PendingNotice pending)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, Options)) Write(json, pending);
        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private void Write(Utf8JsonWriter json, PendingNotice pending)
    {
        json.WriteStartObject();
        json.WriteString("specversion", "1.0");
        json.WriteString("id", pending.Id);
        json.WriteString("source", $"urn:early-warning:{Uri.EscapeDataString(scan.Issuer?.Name ?? "office")}");
        json.WriteString("type", TypeOf(pending));
        json.WriteString("subject", pending.Company);
        if (pending.Notice is { } told) json.WriteString("time", InstantPattern.ExtendedIso.Format(told.Stamp.At));
        json.WriteString("datacontenttype", "application/json");
        json.WriteStartObject("data");
        json.WriteString("company", pending.Company);
        if (EpisodeOf(pending)?.Name is { } name) json.WriteString("name", name);
        json.WriteString("happened", pending.Kind.Word());
        if (pending.Retracts is { } gone) json.WriteString("retracts", gone);
        if (pending.Notice is { } notice) Write(json, notice, LevelOf(pending));
        json.WriteString("text", TextOf(pending));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, Notice notice, Level level)
    {
        CaseHandling? work = state.Handling.Find(notice.Episode);
        json.WriteString("alert", notice.Episode);
        json.WriteString("level", level.Word());
        json.WriteString("asOf", Iso(notice.Stamp.AsOf));
        if ((notice.State ?? work?.State) is { } reached) json.WriteString("state", reached.Word());
        if ((notice.Unit ?? work?.Unit) is { } unit) json.WriteString("unit", unit);
        if (notice.Due is { } due) json.WriteString("due", Iso(due));
        if (notice.Letter is { } letter) json.WriteString("letter", letter);
    }

    private Episode? EpisodeOf(PendingNotice pending) => state.Alerts.EpisodeOf(pending.Company);

    private static string TypeOf(PendingNotice pending) => TypePrefix + pending switch
    {
        { Retracts: not null } => "notice.retracted",
        { Kind: NoticeKind.LetterOverdue } => "letter.overdue",
        { Kind: NoticeKind.ReferralOverdue } => "referral.overdue",
        { Kind: NoticeKind.ToApprove or NoticeKind.Returned } => $"closing.{pending.Kind.Word()}",
        _ => $"alert.{pending.Kind.Word()}",
    };

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
