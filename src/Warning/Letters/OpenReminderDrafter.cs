using EarlyWarning.Letters;

namespace EarlyWarning;

/// <summary>Composes open reminders, in the form of those that unions have published. Thread-safe.</summary>
public static class OpenReminderDrafter
{
    private const string Laws = "{laws}";

    /// <summary>Fills a template for a place: the laws and the place's own regulation, and the articles behind each duty.</summary>
    /// <param name="template">The template.</param>
    /// <param name="place">The place; its regulation is named where one was read.</param>
    /// <returns>The text of the letters.</returns>
    public static OpenReminderText Fill(OpenReminder template, Jurisdiction place)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(place);
        IEnumerable<string> laws = place.Text is { } own ? template.Laws.Append(own.Name) : template.Laws;
        string named = string.Concat(laws.Distinct(StringComparer.Ordinal).Select(law => $"《{law}》"));
        string opening = template.Opening.Replace(Laws, named, StringComparison.Ordinal);
        return new OpenReminderText(template.Title, opening, [.. template.Items.Select(TextOf)], template.Request) { Closing = template.Closing };
    }

    /// <summary>Composes one of the letters of an open reminder.</summary>
    /// <param name="issued">The open reminder.</param>
    /// <param name="copy">The letter of it.</param>
    /// <param name="issuer">The union.</param>
    /// <returns>The document. It sets no period for an answer, has no reply slip and names no company but its addressee.</returns>
    public static LetterDocument Draft(OpenReminderIssued issued, OpenReminderCopy copy, Issuer issuer)
    {
        ArgumentNullException.ThrowIfNull(issued);
        ArgumentNullException.ThrowIfNull(copy);
        ArgumentNullException.ThrowIfNull(issuer);
        return new LetterDocument
        {
            Kind = LetterKind.Reminder,
            Issuer = issuer.Name,
            Number = copy.Number,
            Title = issued.Text.Title,
            Addressee = copy.Name,
            CompanyName = copy.Name,
            Opening = issued.Text.Opening,
            Facts = issued.Text.Items,
            Request = issued.Text.Request,
            Closing = issued.Text.Closing,
            Date = issued.On,
            Contact = issuer.Contact,
        };
    }

    private static string TextOf(OpenReminderItem item)
    {
        string articles = item.Articles.Count == 0 ? "" : $"（{LawNames.Cite(item.Articles)}）";
        return $"{item.Heading.TrimEnd('。')}。{item.Text.TrimEnd('。')}{articles}。";
    }
}
