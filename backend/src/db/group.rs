//! SQLite has one writer, and a commit that is kept for certain costs a wait for the disk. Requests that write at the same time therefore
//! share a commit: each works in a savepoint of its own, one after the other, and all are answered after the commit that holds them.
use super::write_options;
use sea_orm::{DatabaseConnection, DatabaseTransaction, DbErr, TransactionTrait};
use std::sync::Arc;
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

/// Where writers of one database take their turns.
#[derive(Clone, Default)]
pub struct Group(Arc<Mutex<Round>>);

/// The transaction that is open, and who waits for its commit.
#[derive(Default)]
struct Round {
    outer: Option<DatabaseTransaction>,
    waiting: Vec<oneshot::Sender<Result<(), DbErr>>>,
    /// A savepoint is being opened: whoever is given up meanwhile, or fails, may take the whole transaction along.
    is_opening: bool,
}

/// A writer's turn. A writer that gives up ends the round where nobody else waits for its commit.
pub struct Turn {
    round: OwnedMutexGuard<Round>,
    group: Group,
}

impl Group {
    /// Waits for a turn and opens a savepoint in the round's transaction; a long writer lets the others' be committed first.
    pub async fn begin(&self, writer: &DatabaseConnection, is_long: bool) -> Result<(DatabaseTransaction, Turn), DbErr> {
        let mut turn = Turn { round: self.0.clone().lock_owned().await, group: self.clone() };
        if is_long {
            turn.round.commit().await;
        }
        if turn.round.outer.is_none() {
            turn.round.outer = Some(writer.begin_with_options(write_options()).await?);
        }
        turn.round.is_opening = true;
        let Some(outer) = &turn.round.outer else { return Err(DbErr::Custom("no transaction is open".to_owned())) };
        let savepoint = outer.begin().await?;
        turn.round.is_opening = false;
        Ok((savepoint, turn))
    }

    /// Commits the round as soon as those who came before have had their turn.
    async fn commit(self) {
        self.0.lock().await.commit().await;
    }
}

impl Round {
    /// Commits what the round holds and tells those who wait; nothing where somebody else has done so.
    async fn commit(&mut self) {
        let result = match self.outer.take() {
            Some(outer) => outer.commit().await,
            None if self.waiting.is_empty() => return,
            None => Err(given_up()),
        };
        for waiting in self.waiting.drain(..) {
            // Whoever went away meanwhile needs no word.
            let _ = waiting.send(result.clone());
        }
    }
}

impl Turn {
    /// Ends the turn and waits for the commit that makes its savepoint real.
    pub async fn committed(mut self) -> Result<(), DbErr> {
        let (sender, receiver) = oneshot::channel();
        self.round.waiting.push(sender);
        if self.round.waiting.len() == 1 {
            // It queues behind those who wait for a turn now: they share the commit. It goes on where this request is given up.
            tokio::spawn(self.group.clone().commit());
        }
        drop(self);
        match receiver.await {
            Ok(result) => result,
            Err(_) => Err(given_up()),
        }
    }
}

/// What is told where a commit never came: nothing of the round stands.
fn given_up() -> DbErr {
    DbErr::Custom("the commit was given up".to_owned())
}

impl Drop for Turn {
    fn drop(&mut self) {
        if std::mem::take(&mut self.round.is_opening) {
            // The driver undoes a savepoint that nobody waits for, and its handle's end then undoes the transaction around it: what the
            // others wrote in it may be gone. They are told so, and send again, rather than told that it stands.
            self.round.outer = None;
            for waiting in self.round.waiting.drain(..) {
                let _ = waiting.send(Err(given_up()));
            }
        }
        // The savepoint is gone by now, kept or rolled back. Where nobody waits, nothing is in the round, and its transaction ends here.
        if self.round.waiting.is_empty() {
            self.round.outer = None;
        }
    }
}
