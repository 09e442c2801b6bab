using EarlyWarning.Rules;

namespace EarlyWarning.Files.Drafting;

/// <summary>The questions of a draft while it is written: those that were answered, and those that stay open.</summary>
internal sealed class DraftQuestions(IReadOnlyDictionary<string, string> answers)
{
    private readonly List<DraftQuestion> open = [];

    /// <summary>The questions without an answer.</summary>
    public IReadOnlyList<DraftQuestion> Open => this.open;

    /// <summary>Asks a question; returns the answer, or null if there is none so far, and the question stays open.</summary>
    public string? Ask(DraftQuestion question)
    {
        if (answers.TryGetValue(question.Id, out string? answer) && question.Takes(answer)) return answer;
        this.open.Add(question);
        return null;
    }

    /// <summary>Returns the answer that was given to a question that may never be asked.</summary>
    public string? AnswerTo(string id) => answers.GetValueOrDefault(id);

    /// <summary>Makes a question with a choice of indicators, and of none of them.</summary>
    public static DraftQuestion OfIndicators(string id, Message text, IEnumerable<Indicator> indicators, string? suggested) => new(id, text)
    {
        Choices = [.. indicators.Select(indicator => new DraftChoice(indicator.Id, Messages.DraftMessages.Titled(indicator.Title, indicator.Id))),
            new DraftChoice(None, Messages.DraftMessages.NoneOfThem)],
        Suggested = suggested,
    };

    /// <summary>The answer that no indicator is right.</summary>
    public const string None = "none";
}
