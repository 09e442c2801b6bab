using NodaTime;

namespace EarlyWarning.Letters;

/// <summary>Composes the sentence of a letter about the earlier letters of its case, as they were on its day: what came later it does not know.</summary>
internal sealed class LetterHistory(Letter letter, LetterRegister register, Jurisdiction place)
{
    public string? Text()
    {
        Letter[] earlier = [.. register.OfEpisode(letter.Episode).Where(other => other.IsBefore(letter) && other is { Number: not null, Kind: not null, Revoked: null })];
        return earlier.Length == 0 ? null : $"我会此前{string.Join("；", earlier.Select(Of))}。";
    }

    private string Of(Letter earlier)
    {
        string addressee = letter.Kind is { } kind && LetterDefinition.Of(kind).IsToAuthority ? "该单位" : "你单位";
        string served = earlier.Served is { } day && IsKnown(day) ? $"，{ChinesePeriod.Of(day)}送达" : "";
        return $"于{ChinesePeriod.Of(earlier.Issued!.Value)}向{addressee}发出《{place.Letter(earlier.Kind!.Value).Title}》（{earlier.Number}{served}），{addressee}{Answer(earlier)}";
    }

    private bool IsKnown(LocalDate day) => letter.Issued is not { } issued || day <= issued;

    private bool IsOverdue(Letter earlier) => earlier.WasOverdue && (letter.Issued is not { } issued || earlier.Due is not { } due || due < issued);

    private string Answer(Letter earlier)
    {
        if (earlier is not { Replied: { } day, Outcome: { } outcome } || !IsKnown(day))
            return (IsOverdue(earlier) ? "未在期限内回复" : "尚未回复") + Missed(earlier);
        string said = outcome switch
        {
            ReplyOutcome.CarriedOut => "回复已经改正",
            ReplyOutcome.Partly => "回复部分改正",
            ReplyOutcome.Refused => "回复拒绝改正",
            ReplyOutcome.Objected => "提出异议",
            ReplyOutcome.Unsuitable or ReplyOutcome.Filed or ReplyOutcome.NotFiled or ReplyOutcome.CaseClosed => "回复，但未就所提问题作出适当答复",
        };
        return $"于{ChinesePeriod.Of(day)}{said}{Missed(earlier)}";
    }

    private string Missed(Letter earlier) => string.Concat(earlier.Promises
        .Where(promise => promise is { WasMissed: true, Kept: null } && IsKnown(promise.Promise.By))
        .Select(promise => $"，承诺于{ChinesePeriod.Of(promise.Promise.By)}前履行，逾期未履行"));
}
