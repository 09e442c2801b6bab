using System.Diagnostics.CodeAnalysis;
using EarlyWarning.Alerts;
using EarlyWarning.Letters;
using EarlyWarning.Reports;
using NodaTime;

namespace EarlyWarning.Cases;

/// <summary>Reads what a <see cref="CaseFoldWriter"/> wrote.</summary>
internal static class CaseFoldReader
{
    public static bool TryRead(ReadOnlySpan<byte> bytes, out long position, [NotNullWhen(true)] out CaseFold? fold)
    {
        (position, fold) = (0, null);
        SnapshotReader from = new(bytes);
        try
        {
            if (from.Number() != CaseFoldWriter.Version) return false;
            position = from.Number();
            fold = Fold(ref from);
            return position >= 0 && from.IsAtEnd;
        }
        catch (Exception fault) when (fault is InvalidDataException or ArgumentException)
        {
            return false;
        }
    }

    private static CaseFold Fold(ref SnapshotReader from)
    {
        EventStamp? lastScan = from.Stamp(), lastOfAlerts = from.Stamp();
        CompanyAlerts[] companies = new CompanyAlerts[from.Count()];
        for (int i = 0; i < companies.Length; i++) companies[i] = Company(ref from);
        Letter[] letters = new Letter[from.Count()];
        for (int i = 0; i < letters.Length; i++) letters[i] = Letter(ref from);
        Dictionary<string, LetterVerification> verifications = new(StringComparer.Ordinal);
        for (int left = from.Count(); left > 0; left--) verifications.Add(from.Text(), Verification(ref from));
        LetterRegister register = new(letters, verifications) { KeptClosed = from.Texts(), ProposedWhileClosed = from.Texts() };
        CaseHandling[] cases = new CaseHandling[from.Count()];
        for (int i = 0; i < cases.Length; i++) cases[i] = Work(ref from);
        return new CaseFold(AlertBook.Of(companies, lastOfAlerts), register, HandlingBook.Of(cases), Notices(ref from), Tally(ref from), lastScan);
    }

    private static NoticeBook Notices(ref SnapshotReader from)
    {
        Notice[] notices = new Notice[from.Count()];
        for (int i = 0; i < notices.Length; i++)
        {
            notices[i] = new Notice(from.Text(), from.Word<NoticeKind>(), from.Text(), from.Text(), from.Stamp() ?? throw new InvalidDataException())
            {
                Level = from.OptionalWord<Level>(),
                Unit = from.OptionalText(),
                Owner = from.OptionalText(),
                Deputy = from.OptionalText(),
                State = from.OptionalWord<HandlingState>(),
                Due = from.OptionalDate(),
                Letter = from.OptionalText(),
            };
        }

        Dictionary<string, LocalDate?> channels = new(StringComparer.Ordinal);
        for (int left = from.Count(); left > 0; left--) channels.Add(from.Text(), from.OptionalDate());
        ToldNotice[] told = new ToldNotice[from.Count()];
        for (int i = 0; i < told.Length; i++)
        {
            told[i] = new ToldNotice(
                from.Text(), from.Text(), from.Word<NoticeKind>(), from.Text(), from.Text(), from.Stamp() ?? throw new InvalidDataException())
            {
                IsTaken = from.Flag(),
                IsRetracting = from.Flag(),
                Retractions = from.Small(),
                RetractedAs = from.OptionalText(),
            };
        }

        return NoticeBook.Of(notices, channels, told);
    }

    private static CompanyAlerts Company(ref SnapshotReader from)
    {
        string id = from.Text();
        string? name = from.OptionalText();
        Latch[] latches = new Latch[from.Count()];
        for (int i = 0; i < latches.Length; i++) latches[i] = new Latch(from.Text(), from.Date(), from.Word<Level>()) { Step = from.OptionalNumber() };
        RuleLevel[] withdrawn = new RuleLevel[from.Count()];
        for (int i = 0; i < withdrawn.Length; i++) withdrawn[i] = new RuleLevel(from.Text(), from.Word<Level>()) { Step = from.OptionalNumber() };
        Episode[] episodes = new Episode[from.Count()];
        for (int i = 0; i < episodes.Length; i++) episodes[i] = Episode(id, ref from);
        return new CompanyAlerts(id)
        {
            Name = name,
            Latches = latches,
            Withdrawn = withdrawn,
            Episodes = episodes,
            Silence = from.Flag() ? new CompanySilenced(id, from.Text(), from.Date(), from.Word<Level>(), from.Text()) : null,
            SilencedAsOf = from.Date(),
            IsEndUntold = from.Flag(),
            Warnings = Warnings(ref from),
            Settled = Settled(ref from),
        };
    }

    private static KnownWarning[] Warnings(ref SnapshotReader from)
    {
        KnownWarning[] warnings = new KnownWarning[from.Count()];
        for (int i = 0; i < warnings.Length; i++)
        {
            (string key, Level level, bool isStruckOff, bool isSettled) = (from.Text(), from.Word<Level>(), from.Flag(), from.Flag());
            BodyWarning warning = new(from.Text(), from.OptionalText(), from.Date())
            {
                Level = from.OptionalWord<Level>(),
                Category = from.OptionalText(),
                Text = from.OptionalText(),
                Row = from.Flag() ? new FeedRecord(from.Text(), from.Text(), from.Number(), from.Date()) : null,
            };
            warnings[i] = new KnownWarning(key, warning, level) { IsStruckOff = isStruckOff, IsSettled = isSettled };
        }

        return warnings;
    }

    private static SettledWarning[] Settled(ref SnapshotReader from)
    {
        SettledWarning[] settled = new SettledWarning[from.Count()];
        for (int i = 0; i < settled.Length; i++) settled[i] = new SettledWarning(from.Text(), from.Text());
        return settled;
    }

    private static Episode Episode(string company, ref SnapshotReader from)
    {
        string id = from.Text();
        return new Episode
        {
            Id = id,
            Company = company,
            Level = from.Word<Level>(),
            IsOpen = from.Flag(),
            FirstSince = from.Date(),
            Since = from.Date(),
            LastChange = from.Date(),
            ClosedOn = from.OptionalDate(),
            Closing = from.Flag() ? Closing(company, id, ref from) : null,
            ClosedBy = from.Stamp(),
            Transition = from.Word<EpisodeTransition>(),
            Reason = from.Word<TransitionReason>(),
            Notified = from.Flag(),
            LastAsOf = from.Date(),
            Seen = from.OptionalWord<Level>(),
            SeenWithWithdrawn = from.OptionalWord<Level>(),
            Held = from.OptionalWord<TransitionReason>(),
            Lower = Runs(ref from),
            LowerWithWithdrawn = from.Flag() ? Runs(ref from) : null,
            IsKeptClosed = from.Flag(),
        };
    }

    private static EpisodeClosed Closing(string company, string episode, ref SnapshotReader from) =>
        new(company, episode, from.Word<ClosedAs>(), from.Word<Level>())
        {
            Workers = from.OptionalNumber(),
            Yuan = from.Amount(),
            Note = from.OptionalText(),
            Finding = from.OptionalWord<CaseFinding>(),
            Method = from.OptionalWord<HandlingMethod>(),
            Evidence = from.OptionalText(),
            Fault = from.OptionalText(),
            SubmittedBy = from.OptionalText(),
            Warnings = from.Flag() ? from.Texts() : null,
        };

    private static CaseHandling Work(ref SnapshotReader from)
    {
        (string episode, string company) = (from.Text(), from.Text());
        return new CaseHandling(episode, company)
        {
            Unit = from.OptionalText(),
            Owner = from.OptionalText(),
            Deputy = from.OptionalText(),
            Assigned = from.Stamp(),
            Steps = Steps(ref from),
            Urged = from.Small(),
            LastUrged = from.Stamp(),
            Overdue = from.Stamp(),
            Escalated = from.Stamp(),
            Submitted = from.Flag() ? Closing(company, episode, ref from) : null,
            SubmittedBy = from.Stamp(),
            ReturnedWhy = from.OptionalText(),
            Referrals = Referrals(ref from),
        };
    }

    private static CaseReferral[] Referrals(ref SnapshotReader from)
    {
        CaseReferral[] referrals = new CaseReferral[from.Count()];
        for (int i = 0; i < referrals.Length; i++)
        {
            referrals[i] = new CaseReferral(from.Text(), from.Word<CaseBody>(), from.Date())
            {
                Reason = from.OptionalText(),
                Due = from.OptionalDate(),
                ReceivedOn = from.OptionalDate(),
                AnsweredOn = from.OptionalDate(),
                Finding = from.OptionalWord<BodyFinding>(),
                Workers = from.OptionalNumber(),
                Yuan = from.Amount(),
                Remark = from.OptionalText(),
                Overdue = from.Stamp(),
            };
        }

        return referrals;
    }

    private static HandlingStep[] Steps(ref SnapshotReader from)
    {
        HandlingStep[] steps = new HandlingStep[from.Count()];
        if (steps.Length == 0) throw new InvalidDataException();
        for (int i = 0; i < steps.Length; i++) steps[i] = new HandlingStep(from.Word<HandlingState>(), from.Stamp() ?? throw new InvalidDataException());
        return steps;
    }

    private static LowerRuns Runs(ref SnapshotReader from) => new(from.Small(), from.Small(), from.Small(), from.Small());

    private static Letter Letter(ref SnapshotReader from) => new()
    {
        Id = from.Text(),
        Episode = from.Text(),
        Company = from.Text(),
        Step = from.Word<LetterStep>(),
        Proposal = new LetterProposal(from.Text(), from.Date(), from.Word<ProposalReason>(), from.Texts(), from.Texts()),
        State = from.Word<LetterState>(),
        Since = from.Date(),
        Verification = from.Flag() ? Verification(ref from) : null,
        Draft = from.OptionalText(),
        To = from.OptionalText(),
        Edited = from.OptionalText(),
        Number = from.OptionalText(),
        Issued = from.OptionalDate(),
        IssuedBy = from.OptionalText(),
        SignedBy = from.OptionalText(),
        SignedAs = from.OptionalWord<OfficeRole>(),
        DecidedBy = from.OptionalText(),
        Ground = from.OptionalText(),
        VoidNumbers = from.Texts(),
        Served = from.OptionalDate(),
        Reply = Period(ref from),
        ProvinceReply = Period(ref from),
        Due = from.OptionalDate(),
        NoDue = LetterDueReason.Read(from.OptionalText()),
        WasOverdue = from.Flag(),
        Replied = from.OptionalDate(),
        Outcome = from.OptionalWord<ReplyOutcome>(),
        IsActedOn = from.Flag(),
        StateBeforeClosing = from.OptionalWord<LetterState>(),
        StateBeforeNext = from.OptionalWord<LetterState>(),
        Promises = Promises(ref from),
        AwaitedFrom = from.OptionalDate(),
        County = from.OptionalText(),
        Revoked = from.OptionalDate(),
        RevokedAs = from.OptionalText(),
        Complained = from.OptionalDate(),
        Accepted = from.OptionalDate(),
        Proceedings = Records(ref from),
        Form = from.OptionalWord<ServiceForm>(),
        Proof = from.Flag() ? Proof(ref from) : null,
        Objection = from.Flag() ? Objection(ref from) : null,
    };

    private static ServiceProof Proof(ref SnapshotReader from) => new()
    {
        ReceivedBy = from.OptionalText(),
        Relation = from.OptionalText(),
        Refusal = from.OptionalText(),
        Witnesses = from.Texts(),
        Tracking = from.OptionalText(),
        Place = from.OptionalText(),
        ServedBy = from.Texts(),
    };

    private static LetterObjection Objection(ref SnapshotReader from) => new(from.Date())
    {
        From = from.OptionalText(),
        Text = from.OptionalText(),
        Evidence = from.OptionalText(),
        Answered = from.OptionalDate(),
        Outcome = from.OptionalWord<ObjectionOutcome>(),
        Answer = from.OptionalText(),
    };

    private static FeedRecord[] Records(ref SnapshotReader from)
    {
        FeedRecord[] records = new FeedRecord[from.Count()];
        for (int i = 0; i < records.Length; i++) records[i] = new FeedRecord(from.Text(), from.Text(), from.Number(), from.Date());
        return records;
    }

    private static LetterVerification Verification(ref SnapshotReader from) =>
        new(from.Date(), from.Texts(), from.Flag(), from.Flag()) { Certificates = from.Flag() ? from.Texts() : null };

    private static LetterPromiseState[] Promises(ref SnapshotReader from)
    {
        LetterPromiseState[] promises = new LetterPromiseState[from.Count()];
        for (int i = 0; i < promises.Length; i++)
        {
            promises[i] = new LetterPromiseState(new LetterPromise(from.Date(), from.Amount(), from.OptionalText()))
            {
                Paid = from.Amount() ?? 0,
                Kept = from.OptionalDate(),
                WasMissed = from.Flag(),
            };
        }

        return promises;
    }

    private static ReplyPeriod? Period(ref SnapshotReader from)
    {
        int? length = from.OptionalNumber();
        PeriodUnit? unit = from.OptionalWord<PeriodUnit>();
        return length is { } count && unit is { } of ? new ReplyPeriod(count, of) : null;
    }

    private static CaseTally Tally(ref SnapshotReader from)
    {
        int companies = from.Small();
        Dictionary<string, CountedCase> cases = new(StringComparer.Ordinal);
        for (int left = from.Count(); left > 0; left--) cases.Add(from.Text(), new CountedCase(from.OptionalDate(), from.Text(), from.Flag()));
        List<CountedClosing> closings = [];
        for (int left = from.Count(); left > 0; left--)
            closings.Add(new CountedClosing(from.Date(), from.Text(), from.Word<ClosedAs>(), from.OptionalNumber(), from.Amount()));
        return new CaseTally(companies, cases, closings);
    }
}
