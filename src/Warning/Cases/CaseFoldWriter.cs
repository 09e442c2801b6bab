using System.Buffers;
using EarlyWarning.Alerts;
using EarlyWarning.Reports;

namespace EarlyWarning.Cases;

/// <summary>
/// Writes what follows from entries, field by field; <see cref="CaseFoldReader"/> reads the same fields in the same order. A change of either, or of what
/// follows from entries, takes another <see cref="Version"/>.
/// </summary>
internal sealed class CaseFoldWriter(IBufferWriter<byte> output)
{
    /// <summary>The version of the bytes.</summary>
    public const int Version = 13;

    private readonly SnapshotWriter to = new(output);

    public void Write(long position, CaseFold fold)
    {
        to.Number(Version);
        to.Number(position);
        to.Stamp(fold.LastScan);
        to.Stamp(fold.Alerts.LastScan);
        to.All(fold.Alerts.Companies, Write);
        to.All(fold.Letters.Letters, Write);
        to.Number(fold.Letters.Verifications.Count);
        foreach ((string episode, LetterVerification verification) in fold.Letters.Verifications)
        {
            to.Text(episode);
            Write(verification);
        }

        // The order of a set is not kept.
        to.Texts([.. fold.Letters.KeptClosed.Order(StringComparer.Ordinal)]);
        to.Texts([.. fold.Letters.ProposedWhileClosed.Order(StringComparer.Ordinal)]);
        to.All(fold.Handling.Cases, Write);
        to.All(fold.Notices.Notices, Write);
        to.All(fold.Notices.Channels, channel =>
        {
            to.Text(channel.Key);
            to.Date(channel.Value);
        });
        to.All(fold.Notices.Told, Write);
        Write(fold.Tally);
    }

    private void Write(CompanyAlerts company)
    {
        to.Text(company.Company);
        to.Text(company.Name);
        to.All(company.Latches, latch =>
        {
            to.Text(latch.Rule);
            to.Date(latch.Since);
            to.Word(latch.Level);
            to.Number(latch.Step);
        });
        to.All(company.Withdrawn, rule =>
        {
            to.Text(rule.Id);
            to.Word(rule.Level);
            to.Number(rule.Step);
        });
        to.All(company.Episodes, Write);
        to.Flag(company.Silence is not null);
        if (company.Silence is { } silence)
        {
            to.Text(silence.Episode);
            to.Date(silence.Until);
            to.Word(silence.Level);
            to.Text(silence.Why);
        }

        to.Date(company.SilencedAsOf);
        to.Flag(company.IsEndUntold);
        to.All(company.Warnings, Write);
        to.All(company.Settled, settled =>
        {
            to.Text(settled.Key);
            to.Text(settled.Episode);
        });
    }

    private void Write(KnownWarning known)
    {
        to.Text(known.Key);
        to.Word(known.Level);
        to.Flag(known.IsStruckOff);
        to.Flag(known.IsSettled);
        BodyWarning warning = known.Warning;
        to.Text(warning.Body);
        to.Text(warning.Number);
        to.Date(warning.On);
        to.Word(warning.Level);
        to.Text(warning.Category);
        to.Text(warning.Text);
        to.Flag(warning.Row is not null);
        if (warning.Row is not { } row) return;
        to.Text(row.Feed);
        to.Text(row.File);
        to.Number(row.Row);
        to.Date(row.Day);
    }

    private void Write(Episode episode)
    {
        to.Text(episode.Id);
        to.Word(episode.Level);
        to.Flag(episode.IsOpen);
        to.Date(episode.FirstSince);
        to.Date(episode.Since);
        to.Date(episode.LastChange);
        to.Date(episode.ClosedOn);
        to.Flag(episode.Closing is not null);
        if (episode.Closing is { } closing) Write(closing);
        to.Stamp(episode.ClosedBy);
        to.Word(episode.Transition);
        to.Word(episode.Reason);
        to.Flag(episode.Notified);
        to.Date(episode.LastAsOf);
        to.Word(episode.Seen);
        to.Word(episode.SeenWithWithdrawn);
        to.Word(episode.Held);
        Write(episode.Lower);
        to.Flag(episode.LowerWithWithdrawn is not null);
        if (episode.LowerWithWithdrawn is { } lower) Write(lower);
        to.Flag(episode.IsKeptClosed);
    }

    private void Write(EpisodeClosed closing)
    {
        to.Word(closing.As);
        to.Word(closing.Level);
        to.Number(closing.Workers);
        to.Amount(closing.Yuan);
        to.Text(closing.Note);
        to.Word(closing.Finding);
        to.Word(closing.Method);
        to.Text(closing.Evidence);
        to.Text(closing.Fault);
        to.Text(closing.SubmittedBy);
        to.Flag(closing.Warnings is not null);
        if (closing.Warnings is { } settled) to.Texts(settled);
    }

    private void Write(CaseHandling work)
    {
        to.Text(work.Episode);
        to.Text(work.Company);
        to.Text(work.Unit);
        to.Text(work.Owner);
        to.Text(work.Deputy);
        to.Stamp(work.Assigned);
        to.All([.. work.Steps], step =>
        {
            to.Word(step.State);
            to.Stamp(step.Stamp);
        });
        to.Number(work.Urged);
        to.Stamp(work.LastUrged);
        to.Stamp(work.Overdue);
        to.Stamp(work.Escalated);
        to.Flag(work.Submitted is not null);
        if (work.Submitted is { } closing) Write(closing);
        to.Stamp(work.SubmittedBy);
        to.Text(work.ReturnedWhy);
        to.All([.. work.Referrals], Write);
    }

    private void Write(CaseReferral referral)
    {
        to.Text(referral.Number);
        to.Word(referral.To);
        to.Date(referral.On);
        to.Text(referral.Reason);
        to.Date(referral.Due);
        to.Date(referral.ReceivedOn);
        to.Date(referral.AnsweredOn);
        to.Word(referral.Finding);
        to.Number(referral.Workers);
        to.Amount(referral.Yuan);
        to.Text(referral.Remark);
        to.Stamp(referral.Overdue);
    }

    private void Write(Notice notice)
    {
        to.Text(notice.Key);
        to.Word(notice.Kind);
        to.Text(notice.Episode);
        to.Text(notice.Company);
        to.Stamp(notice.Stamp);
        to.Word(notice.Level);
        to.Text(notice.Unit);
        to.Text(notice.Owner);
        to.Text(notice.Deputy);
        to.Word(notice.State);
        to.Date(notice.Due);
        to.Text(notice.Letter);
    }

    private void Write(ToldNotice told)
    {
        to.Text(told.Channel);
        to.Text(told.Notice);
        to.Word(told.Kind);
        to.Text(told.Company);
        to.Text(told.Id);
        to.Stamp(told.Stamp);
        to.Flag(told.IsTaken);
        to.Flag(told.IsRetracting);
        to.Number(told.Retractions);
        to.Text(told.RetractedAs);
    }

    private void Write(LowerRuns runs)
    {
        to.Number(runs.Blue);
        to.Number(runs.Yellow);
        to.Number(runs.Orange);
        to.Number(runs.Red);
    }

    private void Write(Letter letter)
    {
        to.Text(letter.Id);
        to.Text(letter.Episode);
        to.Text(letter.Company);
        to.Word(letter.Step);
        Write(letter.Proposal);
        to.Word(letter.State);
        to.Date(letter.Since);
        to.Flag(letter.Verification is not null);
        if (letter.Verification is { } verification) Write(verification);
        to.Text(letter.Draft);
        to.Text(letter.To);
        to.Text(letter.Edited);
        to.Text(letter.Number);
        to.Date(letter.Issued);
        to.Text(letter.IssuedBy);
        to.Text(letter.SignedBy);
        to.Word(letter.SignedAs);
        to.Text(letter.DecidedBy);
        to.Text(letter.Ground);
        to.Texts(letter.VoidNumbers);
        to.Date(letter.Served);
        Write(letter.Reply);
        Write(letter.ProvinceReply);
        to.Date(letter.Due);
        to.Text(letter.NoDue?.ToString());
        to.Flag(letter.WasOverdue);
        to.Date(letter.Replied);
        to.Word(letter.Outcome);
        to.Flag(letter.IsActedOn);
        to.Word(letter.StateBeforeClosing);
        to.Word(letter.StateBeforeNext);
        to.All(letter.Promises, promise =>
        {
            to.Date(promise.Promise.By);
            to.Amount(promise.Promise.Yuan);
            to.Text(promise.Promise.What);
            to.Amount(promise.Paid);
            to.Date(promise.Kept);
            to.Flag(promise.WasMissed);
        });
        to.Date(letter.AwaitedFrom);
        to.Text(letter.County);
        to.Date(letter.Revoked);
        to.Text(letter.RevokedAs);
        to.Date(letter.Complained);
        to.Date(letter.Accepted);
        to.All(letter.Proceedings, record =>
        {
            to.Text(record.Feed);
            to.Text(record.File);
            to.Number(record.Row);
            to.Date(record.Day);
        });
        to.Word(letter.Form);
        to.Flag(letter.Proof is not null);
        if (letter.Proof is { } proof) Write(proof);
        to.Flag(letter.Objection is not null);
        if (letter.Objection is { } objection) Write(objection);
    }

    private void Write(ServiceProof proof)
    {
        to.Text(proof.ReceivedBy);
        to.Text(proof.Relation);
        to.Text(proof.Refusal);
        to.Texts(proof.Witnesses);
        to.Text(proof.Tracking);
        to.Text(proof.Place);
        to.Texts(proof.ServedBy);
    }

    private void Write(LetterObjection objection)
    {
        to.Date(objection.On);
        to.Text(objection.From);
        to.Text(objection.Text);
        to.Text(objection.Evidence);
        to.Date(objection.Answered);
        to.Word(objection.Outcome);
        to.Text(objection.Answer);
    }

    private void Write(LetterProposal proposal)
    {
        to.Text(proposal.Name);
        to.Date(proposal.AsOf);
        to.Word(proposal.Reason);
        to.Texts(proposal.Facts);
        to.Texts(proposal.Basis);
    }

    private void Write(LetterVerification verification)
    {
        to.Date(verification.On);
        to.Texts(verification.Supervisors);
        to.Flag(verification.Breach);
        to.Flag(verification.NotBeforeCourt);
        to.Flag(verification.Certificates is not null);
        if (verification.Certificates is { } certificates) to.Texts(certificates);
    }

    private void Write(ReplyPeriod? period)
    {
        to.Number(period?.Length);
        to.Word(period?.Unit);
    }

    private void Write(CaseTally tally)
    {
        to.Number(tally.Companies);
        to.Number(tally.Cases.Count);
        foreach ((string episode, CountedCase counted) in tally.Cases)
        {
            to.Text(episode);
            to.Date(counted.OpenedOn);
            to.Text(counted.County);
            to.Flag(counted.IsClosed);
        }

        to.All(tally.Closings, closing =>
        {
            to.Date(closing.Day);
            to.Text(closing.Episode);
            to.Word(closing.As);
            to.Number(closing.Workers);
            to.Amount(closing.Yuan);
        });
    }
}
