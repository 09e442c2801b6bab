using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Mapping;

/// <summary>Reads a channel of <c>deliver</c> of a scan file.</summary>
internal sealed class ChannelReader(ObjectReader reader, Diagnostics diagnostics)
{
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly string[] DayWords = ["working", "all"];

    /// <summary>Reads the channels of a scan file; those with faults are left out.</summary>
    public static IReadOnlyList<LocatedChannel> ReadAll(ObjectReader file, Diagnostics diagnostics)
    {
        List<LocatedChannel> channels = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (JsonValue json in file.Array("deliver"))
        {
            if (ObjectReader.Open(json, diagnostics, ChannelMessages.AChannel) is not { } one || new ChannelReader(one, diagnostics)
                .Read() is not { } channel) continue;
            if (ids.Add(channel.Id)) channels.Add(new LocatedChannel(channel, json));
            else diagnostics.Error(DiagnosticCodes.RepeatedId, json.Find("id")!, ChannelMessages.ChannelIdTwice(channel.Id));
        }

        return channels;
    }

    /// <summary>Reports the units and people of channels that are not in the office.</summary>
    public static void CheckAddressees(IReadOnlyList<LocatedChannel> channels, UnionOffice? office, Diagnostics diagnostics)
    {
        string[] units = [.. office?.Units.Select(unit => unit.Name) ?? []], people = [.. office?.People.Select(person => person.Name) ?? []];
        foreach ((NoticeChannel channel, JsonValue json) in channels)
        {
            for (int i = 0; i < channel.Units.Count; i++) Check("units", i, channel.Units[i], units, ChannelMessages.NoUnitToTell, json);
            for (int i = 0; i < channel.People.Count; i++) Check("people", i, channel.People[i], people, ChannelMessages.NobodyToTell, json);
        }

        void Check(string key, int place, string name, string[] known, Func<string, Message?, Message> say, JsonValue json)
        {
            if (known.Contains(name, StringComparer.Ordinal)) return;
            Message? advice = office is null ? ChannelMessages.WithoutOffice : Suggestion.AdviceOfWords(name, known);
            diagnostics.Error(DiagnosticCodes.UnknownAddressee, json.Find(key)!.Items[place], say(name, advice));
        }
    }

    private NoticeChannel? Read()
    {
        LocatedText? id = reader.RequiredText("id"), webhook = reader.Text("webhook"), folder = reader.Text("folder"), secret = reader.Text("secret");
        IReadOnlyList<NoticeKind> kinds = ReadKinds();
        string? days = ReadDays();
        (LocalTime? from, LocalTime? until) = ReadHours();
        NoticeChannel channel = new(id?.Value ?? "")
        {
            Webhook = webhook is null ? null : ReadAddress(webhook),
            Secret = secret?.Value,
            Folder = folder?.Value,
            Units = [.. reader.Texts("units").Select(unit => unit.Value)],
            People = [.. reader.Texts("people").Select(person => person.Value)],
            Kinds = kinds,
            From = from,
            Until = until,
            OnWorkingDays = days is null ? from is not null : days == DayWords[0],
            RedAtAnyHour = reader.Truth("redAtAnyHour") ?? true,
        };
        reader.Finish();
        if ((webhook is null) == (folder is null)) diagnostics.Error(DiagnosticCodes.MalformedChannel, reader.Json, ChannelMessages.OneWay);
        else if (webhook is not null && secret is null) diagnostics.Error(DiagnosticCodes.MalformedChannel, reader.Json, ChannelMessages.SecretLacking);
        else if (folder is not null && secret is not null) diagnostics.Error(DiagnosticCodes.MalformedChannel, secret.Json, ChannelMessages.SecretOfFolder);
        if (id is null) return null;
        if (Identifier.WhyNoId(id.Value, ChannelMessages.MalformedChannelId) is not { } why) return channel;
        diagnostics.Error(DiagnosticCodes.MalformedId, id.Json, why);
        return null;
    }

    private IReadOnlyList<NoticeKind> ReadKinds()
    {
        List<NoticeKind> kinds = [];
        foreach (LocatedText word in reader.Texts("kinds"))
        {
            if (EnumWords.Find<NoticeKind>(word.Value) is { } kind)
            {
                kinds.Add(kind);
                continue;
            }

            IReadOnlyList<string> names = EnumWords.All<NoticeKind>();
            diagnostics.Error(
                DiagnosticCodes.UnknownChoice, word.Json,
                    JsonMessages.WrongChoice("kinds", names, Excerpt.Of(word.Value), Suggestion.AdviceOfWords(word.Value, names)));
        }

        return kinds;
    }

    private string? ReadDays()
    {
        if (reader.Text("days") is not { } days) return null;
        if (!DayWords.Contains(days.Value, StringComparer.Ordinal))
            diagnostics.Error(
                DiagnosticCodes.UnknownChoice, days.Json,
                JsonMessages.WrongChoice("days", DayWords, Excerpt.Of(days.Value), Suggestion.AdviceOfWords(days.Value, DayWords)));
        return days.Value;
    }

    private (LocalTime? From, LocalTime? Until) ReadHours()
    {
        if (reader.Text("hours") is not { } hours) return (null, null);
        string[] ends = hours.Value.Split('-');
        if (ends.Length == 2 && Time.Parse(ends[0]) is { Success: true } from && Time.Parse(ends[1]) is { Success: true } until
            && from.Value < until.Value) return (from.Value, until.Value);
        diagnostics.Error(DiagnosticCodes.MalformedHours, hours.Json, ChannelMessages.NoHours(Excerpt.Of(hours.Value)));
        return (null, null);
    }

    private Uri? ReadAddress(LocatedText webhook)
    {
        if (!Uri.TryCreate(webhook.Value, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
            diagnostics.Error(DiagnosticCodes.MalformedChannel, webhook.Json, ChannelMessages.NoAddress(Excerpt.Of(webhook.Value)));
        else if (address.UserInfo.Length > 0)
            diagnostics.Error(DiagnosticCodes.MalformedChannel, webhook.Json, ChannelMessages.PasswordInAddress);
        else if (address.Scheme == "http" && !address.IsLoopback)
            diagnostics.Error(DiagnosticCodes.MalformedChannel, webhook.Json, ChannelMessages.NotEncrypted(Excerpt.Of(webhook.Value)));
        else return address;
        return null;
    }
}

/// <summary>A channel, and where it stands.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Json">Where it stands.</param>
internal sealed record LocatedChannel(NoticeChannel Channel, JsonValue Json);
