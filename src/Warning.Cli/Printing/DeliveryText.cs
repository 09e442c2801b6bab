using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints what became of the notices of each channel.</summary>
internal static class DeliveryText
{
    // Further ones stand in JSON.
    private const int Listed = 20;

    public static void Print(Terminal terminal, NoticeDeliveries done)
    {
        foreach (Message warning in done.Warnings) terminal.PrintError(warning);
        Canvas canvas = new(terminal, Canvas.Endless);
        foreach (ChannelDelivery channel in done.Channels)
        {
            string id = channel.Channel.Id;
            canvas.WriteLine(
                CountsOf(channel) is { } counts ? DeliveryScreenMessages.Outcome(id, counts) : DeliveryScreenMessages.NothingToTell(id), Canvas.Bold);
            foreach (DeliveredNotice notice in channel.Notices.Take(Listed)) canvas.WriteIndented(LineOf(notice), StyleOf(notice.Outcome));
            if (channel.Notices.Count > Listed) canvas.WriteIndented(DeliveryScreenMessages.More(channel.Notices.Count - Listed), Canvas.Dim);
        }

        canvas.Print();
        foreach (ChannelDelivery channel in done.Channels)
        {
            if (channel.Fault is { } fault) terminal.PrintError(DeliveryScreenMessages.ChannelFault(channel.Channel.Id, fault));
            foreach (DeliveredNotice notice in channel.Notices.Where(notice => notice.Fault is { } own && !own.Equals(channel.Fault)))
                terminal.PrintError(DeliveryScreenMessages.NoticeFault(channel.Channel.Id, notice.Notice.Id, notice.Fault!));
        }
    }

    public static void Write(Utf8JsonWriter json, NoticeDeliveries done, MessageLanguage language)
    {
        json.WriteStartObject();
        json.WriteStartArray("warnings");
        foreach (Message warning in done.Warnings) json.WriteStringValue(warning.ToString(language));
        json.WriteEndArray();
        json.WriteStartArray("channels");
        foreach (ChannelDelivery channel in done.Channels)
        {
            json.WriteStartObject();
            json.WriteString("id", channel.Channel.Id);
            if (channel.Fault is { } fault) json.WriteString("fault", fault.ToString(language));
            json.WriteStartArray("notices");
            foreach (DeliveredNotice notice in channel.Notices)
            {
                json.WriteStartObject();
                json.WriteString("id", notice.Notice.Id);
                json.WriteString("happened", Word.Of(notice.Notice.Kind));
                json.WriteString("company", notice.Notice.Company);
                if (notice.Notice.Retracts is { } gone) json.WriteString("retracts", gone);
                json.WriteString("text", notice.Text);
                json.WriteString("outcome", Word.Of(notice.Outcome));
                if (notice.Fault is { } why) json.WriteString("fault", why.ToString(language));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static Message? CountsOf(ChannelDelivery channel)
    {
        (NoticeOutcome Outcome, Func<int, Message> Say)[] all =
        [
            (NoticeOutcome.Told, DeliveryScreenMessages.Told), (NoticeOutcome.Due, DeliveryScreenMessages.Due),
                (NoticeOutcome.Waits, DeliveryScreenMessages.Waits),
            (NoticeOutcome.Failed, DeliveryScreenMessages.Failed), (NoticeOutcome.NotTried, DeliveryScreenMessages.NotTried),
        ];
        Message? counts = null;
        foreach ((NoticeOutcome outcome, Func<int, Message> say) in all)
        {
            if (channel.Count(outcome) is var notices and > 0) counts = counts is null ? say(notices) : DeliveryScreenMessages.And(counts, say(notices));
        }

        return counts;
    }

    private static Message LineOf(DeliveredNotice notice) => notice.Outcome switch
    {
        NoticeOutcome.Waits => DeliveryScreenMessages.LineWaits(notice.Text),
        NoticeOutcome.Failed => DeliveryScreenMessages.LineFailed(notice.Text),
        NoticeOutcome.NotTried => DeliveryScreenMessages.LineNotTried(notice.Text),
        _ => DeliveryScreenMessages.Line(notice.Text),
    };

    private static Spectre.Console.Style StyleOf(NoticeOutcome outcome) => outcome switch
    {
        NoticeOutcome.Failed => Canvas.Bold,
        NoticeOutcome.Waits or NoticeOutcome.NotTried => Canvas.Dim,
        _ => Canvas.Plain,
    };
}
