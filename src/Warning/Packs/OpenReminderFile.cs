using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>The template of an open reminder in a file of a pack.</summary>
internal sealed record OpenReminderFile(LocatedText IdText, OpenReminder Reminder, IReadOnlyList<LocatedText> Articles)
{
    private const string Laws = "{laws}";

    public static OpenReminderFile? Parse(SourceText source, Diagnostics diagnostics)
    {
        if (ObjectReader.OpenFile(source, diagnostics, OpenReminderFileMessages.AnOpenReminder) is not { } reader) return null;
        LocatedText? id = reader.RequiredText("id"), title = Said(reader, "title"), addressee = Said(reader, "addressee");
        LocatedText? opening = Said(reader, "opening"), request = Said(reader, "request"), closing = reader.OptionalText("closing");
        if (id is not null && Identifier.WhyNoId(id.Value, OpenReminderFileMessages.MalformedReminderId) is { } why)
            diagnostics.Error(DiagnosticCodes.MalformedId, id.Json, why);
        if (opening is not null && !opening.Value.Contains(Laws, StringComparison.Ordinal))
            diagnostics.Error(DiagnosticCodes.MissingKey, opening.Json, OpenReminderFileMessages.OpeningWithoutLaws);
        reader.Require("laws");
        reader.Require("items");
        string[] laws = [.. reader.Texts("laws").Select(law => law.Value)];
        List<LocatedText> articles = [];
        OpenReminderItem[] items = [.. reader.Array("items").Select(json => ReadItem(json, diagnostics, articles)).OfType<OpenReminderItem>()];
        foreach (string key in (string[])["laws", "items"])
        {
            if (reader.Json.Find(key) is { Kind: JsonKind.Array, Items.Count: 0 } none)
                diagnostics.Error(DiagnosticCodes.MissingKey, none, OpenReminderFileMessages.NothingListed(key));
        }

        reader.Text("source");
        reader.Finish();
        if (id is null || title is null || addressee is null || opening is null || request is null) return null;
        OpenReminder reminder = new()
        {
            Id = id.Value,
            Title = title.Value,
            Addressee = addressee.Value,
            Opening = opening.Value,
            Laws = laws,
            Items = items,
            Request = request.Value,
            Closing = string.IsNullOrEmpty(closing?.Value) ? null : closing.Value,
        };
        return new OpenReminderFile(id, reminder, articles);
    }

    /// <summary>Reports the articles that are not on the list of those that letters cite; an empty list allows any.</summary>
    public void CheckArticles(IReadOnlyList<string> listed, Diagnostics diagnostics)
    {
        if (listed.Count == 0) return;
        foreach (LocatedText article in Articles.Where(article => !listed.Contains(article.Value, StringComparer.Ordinal)))
        {
            Message? near = Suggestion.Advice(article.Value, listed);
            diagnostics.Error(DiagnosticCodes.UnknownChoice, article.Json, OpenReminderFileMessages.ArticleNotListed(article.Value, near));
        }
    }

    private static OpenReminderItem? ReadItem(JsonValue json, Diagnostics diagnostics, List<LocatedText> articles)
    {
        if (ObjectReader.Open(json, diagnostics, OpenReminderFileMessages.AnItem) is not { } item) return null;
        LocatedText? heading = Said(item, "heading"), text = Said(item, "text");
        LocatedText[] cited = [.. item.Texts("articles")];
        articles.AddRange(cited);
        item.Finish();
        return heading is null || text is null
            ? null
            : new OpenReminderItem(heading.Value, text.Value) { Articles = [.. cited.Select(article => article.Value)] };
    }

    /// <summary>Reads a text that must be there and say something.</summary>
    private static LocatedText? Said(ObjectReader reader, string key)
    {
        if (reader.RequiredText(key) is not { } text) return null;
        if (!string.IsNullOrWhiteSpace(text.Value)) return text;
        reader.Diagnostics.Error(DiagnosticCodes.MissingKey, text.Json, OpenReminderFileMessages.EmptyText(key));
        return null;
    }
}
